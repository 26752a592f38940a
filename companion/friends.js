// Friends: a code to give away, a code to use, and a yes.

import { get, post } from "./api.js";
import { button, el, field, form } from "./elements.js";
import { named } from "./titles.js";

export const name = "Friends";

export async function view(page) {
  const { friends } = await get("/friend");
  const code = el("p", { "aria-live": "polite" });
  return [
    el("h2", {}, "Find each other"),
    button("Show my code", () => page.attempt(async () => {
      const mine = await post("/friend/code");
      const until = new Date(mine.expires_at).toLocaleString();
      code.textContent = `${mine.code.slice(0, 4)} ${mine.code.slice(4)}, until ${until}. Tell it to whoever is to be your friend.`;
    })),
    code,
    form("Ask", [field("A friend's code", "code", { inputmode: "numeric", required: true })], (filled, made) =>
      page.change(() => post("/friend/add", { code: filled.get("code") }), made, "They have to accept now.")),
    el("h2", {}, "Your friends"),
    friends.length ? el("ul", { class: "titles" }, friends.map((friend) => item(page, friend)))
      : el("p", { class: "quiet" }, "None yet."),
  ];
}

function item(page, friend) {
  const who = friend.name ?? "somebody without a name";
  const act = (label, path) => button(
    label, () => page.change(() => post(path, { friend_id: friend.friend_id })), who,
  );
  const told = {
    "asks-me": [`${who} asks to be your friend`, [act("Accept", "/friend/accept"), act("Decline", "/friend/decline")]],
    asked: ["You asked somebody; they have not accepted yet", [act("Take back", "/friend/remove")]],
    friends: [who, [act("End", "/friend/remove")]],
  };
  const [line, actions] = told[friend.tie];
  return el("li", {}, el("strong", {}, line),
    shared("Watching", friend.watching), shared("Loved", friend.loved),
    el("div", { class: "actions" }, actions));
}

function shared(label, titles) {
  return titles.length ? el("div", {}, `${label}: ${titles.map(named).join(", ")}`) : null;
}
