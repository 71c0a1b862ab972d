// Shows the OpenAPI document of this service. All addresses are relative to the page, so a prefix of a proxy is kept.
const base = new URL(".", location.href).href.replace(/\/$/, "");

async function read(address) {
  const answer = await fetch(address, { credentials: "omit" });
  if (!answer.ok) {
    throw new Error(address + " answers " + answer.status);
  }
  return answer.json();
}

/** The addresses of the issuer that this service trusts: from its RFC 9728 description and the issuer's discovery. */
async function discovered() {
  const resource = await read(base + "/.well-known/oauth-protected-resource");
  return read(resource.authorization_servers[0] + "/.well-known/openid-configuration");
}

/** The document, with the addresses of this installation. Staff sign in here; programs use no page. */
function ofThisInstallation(spec, issuer) {
  const { staff } = spec.components.securitySchemes;
  const { scopes } = staff.flows.authorizationCode;
  const flows = issuer
    ? { authorizationCode: {
        authorizationUrl: issuer.authorization_endpoint, tokenUrl: issuer.token_endpoint, scopes } }
    : {};
  const description = "Staff sign in at the issuer of this installation.";
  return {
    ...spec,
    servers: [{ url: base }],
    components: { ...spec.components, securitySchemes: { staff: { ...staff, description, flows } } }
  };
}

let issuer;
try {
  issuer = await discovered();
} catch {
  document.getElementById("notice").textContent =
    "The issuer does not answer, so nobody can sign in on this page. Load it again later.";
}

const page = SwaggerUIBundle({
  dom_id: "#reference",
  url: base + "/openapi.yaml",
  oauth2RedirectUrl: base + "/reference/oauth2-redirect.html",
  // The default asks a public server to validate the document.
  validatorUrl: null,
  deepLinking: true,
  docExpansion: "none",
  defaultModelsExpandDepth: 0,
  filter: true,
  plugins: [
    SwaggerUIBundle.plugins.DownloadUrl,
    { statePlugins: { spec: { wrapActions: {
      updateJsonSpec: (original) => (spec) => original(ofThisInstallation(spec, issuer))
    } } } }
  ]
});
// The public client of the development issuer. Another one can be entered in the form.
page.initOAuth({ clientId: "try-it", scopes: "openid", usePkceWithAuthorizationCodeGrant: true });
