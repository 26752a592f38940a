// Plays dialogs with virtual-alexa, their intents and slots given, over a skill's web address.
//
// Reads {url, models: {locale: file}, dialogs: [{name, locale, user, turns}]} from standard input
// and writes {name: [answer, ...]} to standard output. A turn is {kind: "launch"}, {kind: "intent",
// intent, slots} or {kind: "end"}, with `isNew` where it begins a session, and with the timestamp
// and the session's id that its request is to carry: so what is stored, and how it is worded, does
// not depend on when this runs.
"use strict";

const fs = require("fs");
const path = require("path");
const { createRequire } = require("module");

// The packages are in the cache folder that this is started in, not beside this file.
const { VirtualAlexa } = createRequire(path.join(process.cwd(), "package.json"))("virtual-alexa");

async function play(dialog, model, url) {
  const alexa = VirtualAlexa.Builder()
    .interactionModel(model)
    .locale(dialog.locale)
    .skillURL(url)
    .create();
  alexa.context().user().setID(dialog.user);
  const answers = [];
  for (const turn of dialog.turns) {
    alexa.filter((request) => {
      request.request.timestamp = turn.timestamp;
      request.session.sessionId = turn.session;
    });
    // It would keep the slots of earlier intents, and send them along with this one.
    alexa.dialogManager().reset();
    answers.push(await take(turn, alexa));
  }
  return answers;
}

function take(turn, alexa) {
  if (turn.isNew) alexa.context().newSession();
  if (turn.kind === "launch") return alexa.launch();
  if (turn.kind === "end") return alexa.endSession();
  return alexa.intend(turn.intent, turn.slots);
}

async function main() {
  const { url, models, dialogs } = JSON.parse(fs.readFileSync(0, "utf8"));
  const read = {};
  for (const [locale, file] of Object.entries(models)) {
    read[locale] = JSON.parse(fs.readFileSync(file, "utf8"));
  }
  const played = {};
  for (const dialog of dialogs) played[dialog.name] = await play(dialog, read[dialog.locale], url);
  process.stdout.write(JSON.stringify(played));
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
