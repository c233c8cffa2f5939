// Signing in from a browser, and staying signed in. The access token lives in memory, for a quarter of an hour; what asks for
// the next one is a cookie that no script can read. Requests that the server does not take any more ask for a new
// token by themselves and are sent once more.
import createClient from "openapi-fetch";
import type { components, paths } from "./refract";

type Schemas = components["schemas"];
type User = Schemas["SignedIn"]["user"];

const baseUrl = "http://localhost:8080";

let token: string | undefined;
let renewal: Promise<boolean> | undefined;

// For the requests that get tokens: they carry none.
const auth = createClient<paths>({ baseUrl, credentials: "include" });

// However many requests wait for a new token, it is asked for once. Another tab may do so at the same moment: for some
// seconds both get the same.
function renew(): Promise<boolean> {
  renewal ??= auth
    .POST("/api/v1/auth/refresh", { body: {} })
    .then(({ data }) => {
      token = data?.accessToken;
      return data !== undefined;
    })
    .finally(() => {
      renewal = undefined;
    });
  return renewal;
}

function signed(request: Request): Request {
  if (token !== undefined) {
    request.headers.set("Authorization", `Bearer ${token}`);
  }
  return request;
}

async function send(request: Request): Promise<Response> {
  const again = request.clone();
  const answer = await fetch(signed(request));
  return answer.status === 401 && (await renew()) ? fetch(signed(again)) : answer;
}

// For everything else.
export const api = createClient<paths, "application/json" | "application/problem+json">({ baseUrl, fetch: send });

// What came of signing in: the user, that something is wrong, that a user with this address has to add the account
// first, or in how many seconds to try again.
export type Outcome = User | "wrong" | "not linked" | { again: number };

type Answer = { data?: Schemas["SignedIn"]; error?: Schemas["Problem"]; response: Response };

function outcome({ data, error, response }: Answer): Outcome {
  if (data === undefined) {
    return refused(error, response);
  }
  token = data.accessToken;
  return data.user;
}

function refused(error: Schemas["Problem"] | undefined, response: Response): Exclude<Outcome, User> {
  switch (error?.code) {
    case "UNAUTHENTICATED":
    case "VALIDATION":
      return "wrong";
    case "ACCOUNT_NOT_LINKED":
      return "not linked";
    case "RATE_LIMITED":
    case "OVERLOADED":
    case "PROVIDER_UNAVAILABLE":
      return { again: Number(response.headers.get("Retry-After")) };
    default:
      throw new Error(error?.detail ?? error?.title);
  }
}

export async function signIn(email: string, password: string): Promise<Outcome> {
  return outcome(await auth.POST("/api/v1/auth/login", { body: { email, password, cookie: true } }));
}

// By a finger, a face or a PIN instead of a password. The device knows as whom.
export async function signInByPasskey(): Promise<Outcome> {
  const { data: options } = await auth.POST("/api/v1/auth/passkeys/login/options");
  if (options === undefined) {
    return "wrong";
  }
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
  const credential = await navigator.credentials.get({ publicKey });
  if (!(credential instanceof PublicKeyCredential)) {
    return "wrong";
  }
  const body = { ...credential.toJSON(), cookie: true };
  return outcome(await auth.POST("/api/v1/auth/passkeys/login", { body }));
}

const PROVIDER = "sign-in-provider";

// With an account of another provider. The page leaves for there; the provider sends the browser on to `redirectUri`,
// which is one of those that the server has been told. What belongs to the attempt, the verifier of PKCE as well, is
// sealed in the state that comes back, and good in this browser alone, by a cookie that no script can read.
export async function leaveForProvider(provider: string, redirectUri: string): Promise<Exclude<Outcome, User> | void> {
  const { data, error, response } = await auth.POST("/api/v1/auth/providers/{name}/start", {
    params: { path: { name: provider } },
    body: { redirectUri, cookie: true },
  });
  if (data === undefined) {
    return refused(error, response);
  }
  sessionStorage.setItem(PROVIDER, provider);
  location.assign(data.authorizationUrl);
}

// On the page at `redirectUri`. Without a code the provider, or whoever sits there, has refused.
export async function arriveFromProvider(): Promise<Outcome> {
  const name = sessionStorage.getItem(PROVIDER);
  const query = new URLSearchParams(location.search);
  const [code, state, iss] = [query.get("code"), query.get("state"), query.get("iss")];
  // The code shall not stay in the history.
  history.replaceState(null, "", location.pathname);
  if (name === null || code === null || state === null) {
    return "wrong";
  }
  const body: Schemas["ProviderArrival"] = { code, state, ...(iss === null ? {} : { iss }) };
  return outcome(await auth.POST("/api/v1/auth/providers/{name}/callback", { params: { path: { name } }, body }));
}

// For whoever is signed in: has the device make a passkey, and registers it.
export async function addPasskey(name: string): Promise<boolean> {
  const { data: options } = await api.POST("/api/v1/auth/passkeys/options");
  if (options === undefined) {
    return false;
  }
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
  const credential = await navigator.credentials.create({ publicKey });
  if (!(credential instanceof PublicKeyCredential)) {
    return false;
  }
  const { data } = await api.POST("/api/v1/auth/passkeys", { body: { ...credential.toJSON(), name } });
  return data !== undefined;
}

// When a page is opened: the cookie may still be there.
export async function whoAmI(): Promise<string | undefined> {
  const { data } = await api.GET("/api/v1/auth/me");
  return data?.id;
}

// By the cookie, which the answer has the browser drop: without credentials, it would not listen to that.
export async function signOut(): Promise<void> {
  await auth.POST("/api/v1/auth/logout", { body: {} });
  token = undefined;
}
