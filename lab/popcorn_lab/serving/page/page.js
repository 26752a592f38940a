import { Conversation } from "/conversation.js";
import { Listening } from "/listening.js";
import { Screen } from "/screen.js";
import { Speaking } from "/speaking.js";
import { offer } from "/suggestions.js";

const at = (id) => document.getElementById(id);
const [form, input, device, language] = ["form", "utterance", "device", "locale"].map(at);
const tell = (text) => { at("status").textContent = text; };
const conversation = new Conversation(at("conversation"));
const speaking = new Speaking(at("speaks-choice"), at("speaks"), tell);
const screen = new Screen(at("screen"), at("screen-note"), touched);
const listening = new Listening(at("listen"), {
  tell,
  show: (text) => { input.value = text; },
  heard: (text) => { input.value = ""; say(text, { aloud: true }); },
  silent: fellSilent,
});
const said = [];
let recalled = 0;
let waiting = false;
let answer = null;
let isReprompted = false;

async function turn(path, content, { aloud = false } = {}) {
  waiting = true;
  form.querySelector("[type=submit]").disabled = true;
  speaking.stop();
  tell("");
  try {
    answer = await conversation.ask(path, { ...content, device: device.value });
    suggest(answer.suggestions); // first: they take room from the conversation, whose end is shown
    conversation.answered(answer);
    screen.show(answer.screen);
    isReprompted = false;
    aloud ? sayAndListen(answer.spoken) : speaking.say(answer.spoken, conversation.locale);
  } catch (error) {
    conversation.add("note", error.message);
  } finally {
    waiting = false;
    form.querySelector("[type=submit]").disabled = false;
  }
}

async function say(utterance, options) {
  if (waiting || !utterance.trim()) return;
  listening.abort();
  said.push(utterance);
  recalled = said.length;
  conversation.add("you", utterance);
  await turn("/utterance", { utterance }, options);
  input.focus({ preventScroll: true });
}

function touched(sent, label) {
  if (waiting) return;
  conversation.add("you touch", label ?? "…");
  turn("/touch", { arguments: sent });
}

/** As a device does: who talked to it is listened to again, where the session stays open. */
async function sayAndListen(runs) {
  const answered = answer;
  await speaking.say(runs, conversation.locale);
  const isStill = answered === answer && speaking.isOn && !waiting;
  if (isStill && !answer.session_ended) listening.start(conversation.locale);
}

function fellSilent() {
  const asksAgain = speaking.isOn && answer && !answer.session_ended && !isReprompted;
  tell(asksAgain ? "" : "Nothing was heard.");
  if (!asksAgain) return;
  isReprompted = true;
  sayAndListen(answer.reprompt_spoken);
}

function suggest(phrases) {
  offer(at("suggestions"), phrases, conversation.locale, say);
}

function begin(choices) {
  conversation.begin(language.value);
  answer = null;
  speaking.stop();
  listening.abort();
  suggest(choices.locales.find(({ locale }) => locale === language.value).examples);
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (waiting) return;
  const utterance = input.value;
  input.value = "";
  say(utterance);
});

// Arrow keys bring back what was said, as in a terminal.
input.addEventListener("keydown", (event) => {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (!step || !said.length) return;
  event.preventDefault();
  recalled = Math.min(Math.max(recalled + step, 0), said.length);
  input.value = said[recalled] ?? "";
});

at("listen").addEventListener("click", () => {
  speaking.stop();
  if (listening.isOn) listening.stop();
  else listening.start(conversation.locale);
});

addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  speaking.stop();
  listening.abort();
  tell("");
});

function option(value, text) {
  return Object.assign(document.createElement("option"), { value, textContent: text });
}

const choices = await (await fetch("/choices")).json();
device.append(...choices.devices.map((each) => option(each.device, each.name)));
language.append(...choices.locales.map((each) => option(each.locale, each.name)));
device.value = choices.device;
language.value = choices.locale;
const chooseDevice = () => screen.choose(
  choices.devices.find((each) => each.device === device.value).viewport);
device.addEventListener("change", chooseDevice);
language.addEventListener("change", () => {
  begin(choices);
  screen.clear();
  conversation.add("note", `A new conversation: ${language.selectedOptions[0].textContent}.`);
});
begin(choices);
chooseDevice();
