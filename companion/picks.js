// What to watch: recommendations, what is talked about, and search.

import { get } from "./api.js";
import { button, el, field, form } from "./elements.js";
import { mover, named, rater, titleItem, titleList } from "./titles.js";

export const name = "Picks";

export async function view(page) {
  const found = el("div", { id: "found" });
  const offered = el("div");
  await offer(page, offered, []);
  return [
    el("h2", {}, "Search"),
    form("Search", [field("Title", "title", { maxlength: 200, required: true })], (filled, made) =>
      page.attempt(() => search(page, found, { title: filled.get("title") }), made)),
    found,
    offered,
  ];
}

async function search(page, place, query) {
  const { titles, next_page: next } = await get("/search", query);
  const items = titles.map((title) => item(page, title));
  place.replaceChildren(titleList(items, "Nothing like it was found."));
  if (next) {
    place.append(button("More", () => page.attempt(() => search(page, place, { ...query, page: next }))));
  }
}

async function offer(page, place, exclude) {
  const { recommended, trending } = await get("/recommend", { exclude });
  const shown = [...exclude, ...[...recommended, ...trending].map((each) => each.title.movie_id)];
  place.replaceChildren(
    el("h2", {}, "For you"),
    titleList(recommended.map((each) => item(page, each.title, because(each.reason))), "No more."),
    el("h2", {}, "Talked about"),
    titleList(trending.map((each) => item(page, each.title)), "No more."),
    button("Others", () => page.attempt(() => offer(page, place, shown.slice(-200)))),
  );
}

function item(page, title, note) {
  return titleItem(title, note,
    mover("To my watchlist", "/watch/addlist", title, (act) => page.attempt(act, null, `${title.title} is on your watchlist.`)),
    mover("Watching now", "/watch/addnow", title, (act) => page.attempt(act, null, `You are watching ${title.title}.`)),
    rater(title, (act) => page.attempt(act, null, `${title.title} has your stars.`)));
}

function because(reason) {
  if (reason === null) return null;
  return {
    "liked-movie": () => `Because you liked ${named(reason.title)}`,
    genre: () => `Because you like ${reason.genre}`,
    popularity: () => "One of those that most people rate",
    "best-rated": () => "People give it more stars than most",
    trend: () => "Rated a lot lately",
  }[reason.kind]?.() ?? null;
}
