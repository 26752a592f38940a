// What the skill knows of a listener: to read, to take along, to delete.

import { get, post, signOut } from "./api.js";
import { button, el, field, form } from "./elements.js";

export const name = "What is known";
const MEANT = "delete everything";

export async function view(page) {
  const everything = await get("/account/export");
  const text = JSON.stringify(everything, null, 2);
  const counts = ["ratings", "marks", "genres", "friends", "nights"].map(
    (each) => el("li", {}, `${each}: ${everything[each].length}`),
  );
  return [
    el("h2", {}, "What is known of you"),
    el("ul", {}, counts),
    button("Save all of it as a file", async () => {
      const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
      el("a", { href: address, download: "popcorn-picks.json" }).click();
      URL.revokeObjectURL(address);
    }),
    el("details", {}, el("summary", {}, "Read all of it"), el("pre", { tabindex: 0 }, text)),
    el("h2", {}, "Delete"),
    el("p", {}, `Lists, stars, friends and movie nights go for good. To say that it is meant, type: ${MEANT}`),
    form("Delete", [field("Type it here", "confirm", { autocomplete: "off", required: true })], (filled, made) =>
      page.attempt(async () => {
        await post("/account/delete", { confirm: filled.get("confirm") });
        signOut();
        await page.open();
      }, made, "Everything is deleted.")),
  ];
}
