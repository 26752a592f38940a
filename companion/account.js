// What a listener says of themselves: name, zone, sharing, genres, and where they are told.

import { get, post } from "./api.js";
import { button, el, field, form } from "./elements.js";

export const name = "You";
const GENRES = ["action", "adventure", "animation", "children", "comedy", "crime", "documentary",
  "drama", "fantasy", "film-noir", "horror", "musical", "mystery", "romance", "sci-fi", "thriller",
  "war", "western"];
const WISHES = [["", "no matter"], ["liked", "liked"], ["unwanted", "never"]];

export async function view(page) {
  const account = await get("/account");
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return [
    el("h2", {}, "About you"),
    form("Save", [
      field("Name that friends see", "display_name", { value: account.display_name, maxlength: 40 }),
      field("Time zone", "time_zone", { value: account.time_zone ?? here }),
      el("label", {}, "Friends see what I watch and love",
        el("input", { type: "checkbox", name: "is_sharing", checked: account.is_sharing })),
    ], (filled, made) => page.attempt(() => post("/account/update", {
      display_name: filled.get("display_name"),
      time_zone: filled.get("time_zone"),
      is_sharing: filled.has("is_sharing"),
    }), made, "Saved.")),
    el("h2", {}, "Genres"),
    el("div", { class: "genres" },
      GENRES.map((genre) => genreChoice(page, genre, account.genres[genre] ?? ""))),
    el("h2", {}, "Messages of friends and movie nights"),
    ...mail(page, account.notifications),
  ];
}

function genreChoice(page, genre, wish) {
  return el("fieldset", {}, el("legend", {}, genre), WISHES.map(([value, label]) => el("label", {},
    el("input", {
      type: "radio",
      name: `genre-${genre}`,
      value,
      checked: value === wish,
      onchange: () => page.attempt(
        () => post("/account/update", { genres: { [genre]: value || null } }), null, `Noted: ${genre}.`,
      ),
    }), label)));
}

function mail(page, { email, is_confirmed: isConfirmed, refusal, channels }) {
  const give = form("Send a code there", [
    field("E-mail", "email", { type: "email", value: email, required: true }),
  ], (filled, made) => page.change(() => post("/account/email", { email: filled.get("email") }), made));
  const confirm = form("Confirm", [
    field("Code from the mail", "code", { inputmode: "numeric", required: true }),
  ], (filled, made) => page.change(() => post("/account/email/confirm", { code: filled.get("code") }), made));
  const state = email === null ? "No address." : `${email}, ${refusal ?? (isConfirmed ? "confirmed" : "not confirmed yet")}.`;
  return [
    el("p", {}, state),
    give,
    email !== null && !isConfirmed ? confirm : null,
    email === null ? null : button("Remove the address", () => page.change(() => post("/account/email/remove"))),
    el("fieldset", {}, el("legend", {}, "Tell me by"), Object.entries(channels).map(([channel, on]) => el("label", {},
      el("input", {
        type: "checkbox",
        checked: on,
        onchange: (event) => page.attempt(
          () => post("/account/update", { channels: { [channel]: event.target.checked } }), null, "Saved.",
        ),
      }), channel === "alexa" ? "Alexa" : "e-mail"))),
  ].filter(Boolean);
}
