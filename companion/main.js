// The page: signing in, the sections, and what is said of what was done.

import { comeBack, configured, isSignedIn, leave, Problem, signIn, signOut } from "./api.js";
import { leaveToSignIn } from "./cognito.js";
import { blame, button, el, field, form } from "./elements.js";
import * as account from "./account.js";
import * as friends from "./friends.js";
import * as known from "./known.js";
import * as lists from "./lists.js";
import * as nights from "./nights.js";
import * as picks from "./picks.js";
import { named } from "./titles.js";

const SECTIONS = { picks, lists, nights, friends, account, known };
const [content, news, navigation] = ["content", "news", "sections"].map(
  (id) => document.getElementById(id),
);

let openings = 0;

const page = {
  /** Do something that may fail, and say what came of it. */
  async attempt(act, submitted = null, done = "") {
    news.textContent = "";
    try {
      await act();
      news.textContent = done;
      return true;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      news.textContent = told(error);
      if (submitted) blame(submitted, error);
      if (error.status === 401) {
        signOut();
        await this.open();
      }
      return false;
    }
  },

  /** Do something after which the section looks different. */
  async change(act, submitted = null, done = "") {
    if (await this.attempt(act, submitted, done)) await this.open();
  },

  /** Show the section that the address names. */
  async open() {
    const opening = ++openings;
    const chosen = SECTIONS[location.hash.slice(1)] ? location.hash.slice(1) : "picks";
    navigation.hidden = !isSignedIn();
    navigation.replaceChildren(menu(chosen));
    const shown = isSignedIn() ? () => SECTIONS[chosen].view(page) : signingIn;
    const said = news.textContent;
    let made = [];
    const ok = await this.attempt(async () => { made = await shown(); });
    if (opening !== openings) return; // another section was chosen while this one was fetched
    content.replaceChildren(...made);
    if (ok) news.textContent = said;
    content.dataset.shown = isSignedIn() ? chosen : "sign-in";
  },
};

function told(problem) {
  const reasons = problem.errors.map((error) => error.detail).filter((each) => each !== problem.message);
  const choices = problem.candidates.map(named).join(", ");
  return [problem.message, ...reasons, choices && `Did you mean: ${choices}?`].filter(Boolean).join(" – ");
}

function menu(chosen) {
  const links = Object.entries(SECTIONS).map(([id, section]) => el("li", {},
    el("a", { href: `#${id}`, "aria-current": id === chosen ? "page" : null }, section.name)));
  return el("ul", {}, links, el("li", {}, button("Sign out", async () => {
    await leave();
    await page.open();
  })));
}

async function signingIn() {
  const { signIn: how } = await configured();
  if (how.kind === "cognito") {
    return [el("h2", {}, "Sign in"), button("Sign in, or sign up", () => leaveToSignIn(how))];
  }
  return [
    el("h2", {}, "Sign in"),
    el("p", {}, "On your own machine a name is enough: small letters, digits, hyphens."),
    form("Sign in", [
      field("Name", "name", { required: true, pattern: "[a-z0-9][a-z0-9\\-]{0,39}", autocomplete: "username" }),
      how.asksForPassword ? field("Password", "password", { type: "password", required: true }) : null,
    ].filter(Boolean), (filled, made) => page.change(
      () => signIn(filled.get("name"), filled.get("password") ?? undefined), made,
    )),
  ];
}

addEventListener("hashchange", async () => {
  news.textContent = "";
  await page.open();
  content.focus();
});
await page.attempt(comeBack);
await page.open();
