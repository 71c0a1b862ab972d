// A front end in a few lines: signs in by authorization code and PKCE, reads a list and posts a command.
const { issuer, enrolment } = document.body.dataset;
const redirectUri = location.origin + "/";

function base64url(bytes) {
  return btoa(String.fromCharCode(...new Uint8Array(bytes))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
}

async function signIn() {
  const verifier = base64url(crypto.getRandomValues(new Uint8Array(32)));
  sessionStorage.setItem("verifier", verifier);
  const challenge = base64url(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier)));
  location.assign(issuer + "/oauth2/authorize?" + new URLSearchParams({
    response_type: "code", client_id: "try-it", scope: "openid", redirect_uri: redirectUri,
    code_challenge: challenge, code_challenge_method: "S256"
  }));
}

async function token(code) {
  const answer = await fetch(issuer + "/oauth2/token", {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "authorization_code", client_id: "try-it", code, redirect_uri: redirectUri,
      code_verifier: sessionStorage.getItem("verifier")
    })
  });
  return (await answer.json()).access_token;
}

function show(id, value) {
  document.getElementById(id).textContent = JSON.stringify(value);
}

async function work(code) {
  const authorization = "Bearer " + await token(code);
  const list = await fetch(enrolment + "/referrals", { headers: { Authorization: authorization } });
  show("list", { status: list.status, items: (await list.json()).items });
  const created = await fetch(enrolment + "/participants", {
    method: "POST",
    headers: { Authorization: authorization, "Content-Type": "application/json", "Idempotency-Key": crypto.randomUUID() },
    body: JSON.stringify({ clientNumber: clientNumber(), givenName: "Ada", familyName: "Lovelace" })
  });
  show("created", {
    status: created.status,
    id: (await created.json()).id,
    etag: created.headers.get("ETag"),
    location: created.headers.get("Location"),
    correlation: created.headers.get("X-Correlation-Id")
  });
}

function clientNumber() {
  const digits = String(crypto.getRandomValues(new Uint32Array(1))[0]).padStart(10, "0");
  return digits.slice(0, 3) + "Z" + digits.slice(4, 10);
}

document.getElementById("sign-in").addEventListener("click", signIn);
const code = new URLSearchParams(location.search).get("code");
if (code) {
  work(code);
}
