// Movie nights: plan, answer, move, cancel.

import { get, post } from "./api.js";
import { button, el, field, form } from "./elements.js";
import { named, titleItem, titleList } from "./titles.js";

export const name = "Movie nights";
const SAID = { accepted: "comes", declined: "does not come", pending: "has not answered" };

export async function view(page) {
  const [{ nights }, { friends }, account] = await Promise.all(
    [get("/social"), get("/friend"), get("/account")],
  );
  const zone = account.time_zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  return [
    el("h2", {}, "Coming up"),
    nights.length ? el("ul", { class: "titles" }, nights.map((night) => item(page, night)))
      : el("p", { class: "quiet" }, "Nothing planned."),
    el("h2", {}, "Plan one"),
    planning(page, friends.filter((friend) => friend.tie === "friends"), zone),
  ];
}

function planning(page, friends, zone) {
  if (!friends.length) return el("p", {}, "It takes a friend; find one first.");
  const key = crypto.randomUUID(); // of this form: sent twice, it is one night
  const made = form("Invite", [
    field("Title, or empty for later", "title", { maxlength: 200 }),
    field("When", "starts_at", { type: "datetime-local", required: true }),
    el("fieldset", {}, el("legend", {}, "Who"), friends.map((friend) => el("label", {},
      el("input", { type: "checkbox", name: "guests", value: friend.friend_id }),
      friend.name ?? "somebody without a name"))),
  ], (filled) => page.change(() => post("/social/createevent", {
    title: filled.get("title") || null,
    starts_at: filled.get("starts_at"),
    time_zone: zone,
    guests: filled.getAll("guests"),
  }, key), made, "They are invited."));
  const ideas = el("div");
  const guests = () => new FormData(made).getAll("guests");
  return el("div", {}, made,
    button("What should we watch?", () => page.attempt(() => suggest(ideas, guests(), made))), ideas);
}

/** What everybody who is to be invited may enjoy; a choice becomes the title. */
async function suggest(place, guests, made) {
  if (!guests.length) {
    place.replaceChildren(el("p", {}, "Choose who comes first."));
    return;
  }
  const { titles } = await get("/social/recommend", { friend_id: guests });
  place.replaceChildren(titleList(titles.map(({ title, is_planned: isPlanned }) => titleItem(
    title,
    isPlanned ? "One of you has it on the watchlist" : null,
    button("Choose", async () => { made.elements.title.value = named(title); }, named(title)),
  )), "Nothing that suits all of you."));
}

function item(page, night) {
  const what = night.title ? named(night.title) : "A title to be decided";
  const when = new Date(night.starts_at).toLocaleString(undefined, {
    dateStyle: "full", timeStyle: "short", timeZone: night.time_zone,
  });
  const people = [night.host, ...night.guests];
  const isHost = night.host.is_you;
  const me = people.find((person) => person.is_you);
  const act = (label, path, more) => button(
    label, () => page.change(() => post(path, { night_id: night.night_id, ...more })), what,
  );
  const answers = ["accepted", "declined"].filter((answer) => answer !== me.answer).map(
    (answer) => act(answer === "accepted" ? "Accept" : "Decline", "/social/createstatus", { answer, version: night.version }),
  );
  return el("li", {},
    el("strong", {}, night.is_cancelled ? `Cancelled: ${what}` : what),
    el("div", {}, `${when} (${night.time_zone})`),
    el("ul", {}, people.map((person) => el("li", {}, `${who(person)} ${saying(person)}`))),
    night.is_cancelled ? null : el("div", { class: "actions" }, isHost ? act("Cancel", "/social/cancel") : answers));
}

function who(person) {
  return person.is_you ? "You" : person.name ?? "Somebody you do not know";
}

function saying(person) {
  if (!person.is_you) return SAID[person.answer];
  return { accepted: "come", declined: "do not come", pending: "have not answered" }[person.answer];
}
