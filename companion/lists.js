// Watchlist, watching now, watched.

import { get, post } from "./api.js";
import { button, el } from "./elements.js";
import { mover, named, rater, titleItem, titleList } from "./titles.js";

export const name = "Lists";

export async function view(page) {
  const lists = await get("/watch");
  const act = (what) => page.change(what);
  const actions = {
    watchlist: (title) => [
      mover("Watching now", "/watch/addnow", title, act),
      mover("Remove", "/watch/removelist", title, act),
    ],
    watching: (title) => [
      mover(title.kind === "show" ? "Episode done" : "Done", "/watch/donenow", title, act),
      title.kind === "show" ? button("All of it done", () => act(
        () => post("/watch/donenow", { movie_id: title.movie_id, is_whole_show: true }),
      ), named(title)) : null,
      mover("Remove", "/watch/removenow", title, act),
    ],
    watched: (title) => [rater(title, (what) => page.attempt(what, null, `${title.title} has your stars.`))],
  };
  return [
    ...shelf("Watchlist", lists.watchlist, actions.watchlist, "Nothing yet: put something there from your picks."),
    ...shelf("Watching now", lists.watching, actions.watching, "Nothing at the moment."),
    ...shelf("Watched", lists.watched, actions.watched, "Nothing yet."),
  ];
}

function shelf(heading, entries, actionsOf, nothing) {
  const items = entries.map(({ title, movie_id: id, episode }) => (title
    ? titleItem(title, episode && `Season ${episode.season}, episode ${episode.number} is done`, ...actionsOf(title))
    : el("li", {}, `${id} (not in the catalogue any more)`)));
  return [el("h2", {}, heading), titleList(items, nothing)];
}
