// Signing in with Amazon Cognito: a code and a proof key (RFC 7636), as a browser keeps no secret.

const VERIFIER = "popcorn-verifier";
const STATE = "popcorn-state";

/** Leave for the sign-in page, which comes back here with a code. */
export async function leaveToSignIn({ address, clientId }) {
  const [verifier, state] = [random(), random()];
  sessionStorage.setItem(VERIFIER, verifier);
  sessionStorage.setItem(STATE, state);
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier));
  location.assign(`${address}/oauth2/authorize?${new URLSearchParams({
    response_type: "code",
    client_id: clientId,
    redirect_uri: here(),
    scope: "openid",
    state,
    code_challenge_method: "S256",
    code_challenge: base64url(new Uint8Array(digest)),
  })}`);
}

/** Sign out there, too, or the next one at this browser would be signed in without a password. */
export function leaveToSignOut({ address, clientId }) {
  location.assign(`${address}/logout?${new URLSearchParams({ client_id: clientId, logout_uri: here() })}`);
}

/** The access token for the code that this page was called with; null where there is none. */
export async function tokenOfCode({ address, clientId }) {
  const given = new URLSearchParams(location.search);
  if (!given.has("code")) return null;
  const [verifier, state] = [VERIFIER, STATE].map((name) => sessionStorage.getItem(name));
  for (const name of [VERIFIER, STATE]) sessionStorage.removeItem(name);
  history.replaceState(null, "", here()); // a code is good for once
  if (state === null || given.get("state") !== state) return null; // not what this page asked for
  const response = await fetch(`${address}/oauth2/token`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "authorization_code",
      client_id: clientId,
      redirect_uri: here(),
      code: given.get("code"),
      code_verifier: verifier,
    }),
  });
  return response.ok ? (await response.json()).access_token : null;
}

function here() {
  return new URL(".", location.href).href;
}

function random() {
  return base64url(crypto.getRandomValues(new Uint8Array(32)));
}

function base64url(bytes) {
  return btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}
