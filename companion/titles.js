// Titles in lists, with what can be done about each.

import { post } from "./api.js";
import { button, el } from "./elements.js";

const STARS = Array.from({ length: 10 }, (_, number) => (10 - number) / 2);

export function named(title) {
  return title.year ? `${title.title} (${title.year})` : title.title;
}

/** One title: its name, a word about it, and its actions. */
export function titleItem(title, note, ...actions) {
  const about = [title.kind === "show" ? "show" : null, ...title.genres].filter(Boolean);
  return el("li", {},
    el("strong", {}, named(title)), " ",
    el("span", { class: "quiet" }, about.join(", ")),
    note ? el("div", {}, note) : null,
    el("div", { class: "actions" }, actions));
}

export function titleList(items, nothing) {
  return items.length ? el("ul", { class: "titles" }, items) : el("p", { class: "quiet" }, nothing);
}

/** A button that moves a title to a list, or off one. */
export function mover(label, path, title, done) {
  return button(label, () => done(() => post(path, { movie_id: title.movie_id })), named(title));
}

/** A choice of stars that is stored as soon as it is made. */
export function rater(title, done) {
  const choice = el("select", {
    "aria-label": `Stars for ${named(title)}`,
    onchange: () => done(() => post("/rating", {
      movie_id: title.movie_id, stars: Number(choice.value),
    })),
  }, el("option", { value: "" }, "Rate …"), STARS.map(
    (stars) => el("option", { value: stars }, stars === 1 ? "1 star" : `${stars} stars`),
  ));
  return choice;
}
