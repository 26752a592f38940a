// The HTTP API, and who is signed in to it. docs/api.md has the routes.

import { leaveToSignOut, tokenOfCode } from "./cognito.js";

const TOKEN = "popcorn-token";
let configuration;

/** What the API answered in the place of what was asked for. */
export class Problem extends Error {
  constructor(content, status) {
    super(content.detail ?? content.title ?? `status ${status}`);
    this.status = status;
    this.errors = content.errors ?? [];
    this.candidates = content.candidates ?? [];
  }
}

/** Where the API is and how one signs in; the server, or the deployment, says so. */
export async function configured() {
  configuration ??= await (await fetch("config.json")).json();
  return configuration;
}

export function isSignedIn() {
  return sessionStorage.getItem(TOKEN) !== null;
}

export function signOut() {
  sessionStorage.removeItem(TOKEN);
}

/** Sign in by a name, as `popcorn serve` has it. */
export async function signIn(name, password) {
  const { signIn: how } = await configured();
  const { token } = await sent(how.address, { name, password });
  sessionStorage.setItem(TOKEN, token);
}

/** Take the token that signing in elsewhere has led back with, if it has. */
export async function comeBack() {
  const { signIn: how } = await configured();
  const token = how.kind === "cognito" ? await tokenOfCode(how) : null;
  if (token !== null) sessionStorage.setItem(TOKEN, token);
}

/** Sign out wherever one has signed in. */
export async function leave() {
  const { signIn: how } = await configured();
  signOut();
  if (how.kind === "cognito") leaveToSignOut(how);
}

export async function get(path, query = {}) {
  const { api } = await configured();
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const each of [value].flat()) if (each) asked.append(name, each);
  }
  return sent(`${api}${path}${asked.size ? `?${asked}` : ""}`);
}

export async function post(path, body = undefined, key = undefined) {
  const { api } = await configured();
  return sent(`${api}${path}`, body ?? {}, key);
}

async function sent(address, body, key) {
  const headers = {};
  const token = sessionStorage.getItem(TOKEN);
  if (token) headers.Authorization = `Bearer ${token}`;
  if (key) headers["Idempotency-Key"] = key;
  if (body) headers["Content-Type"] = "application/json";
  const response = await fetch(address, {
    method: body ? "POST" : "GET",
    headers,
    body: body && JSON.stringify(body),
  }).catch(() => { throw new Problem({ detail: "The server cannot be reached." }, 0); });
  const content = await response.json().catch(() => ({}));
  if (response.ok) return content;
  throw new Problem(content, response.status);
}
