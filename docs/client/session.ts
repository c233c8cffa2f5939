// Signing in from a browser, and staying signed in. The access token lives in memory, for a quarter of an hour; what asks for
// the next one is a cookie that no script can read. Requests that the server does not take any more ask for a new
// token by themselves and are sent once more.
import createClient from "openapi-fetch";
import type { components, paths } from "./refract";

type User = components["schemas"]["SignedIn"]["user"];

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

export async function signIn(email: string, password: string): Promise<User | "wrong" | { again: number }> {
  const { data, error, response } = await auth.POST("/api/v1/auth/login", { body: { email, password, cookie: true } });
  if (data !== undefined) {
    token = data.accessToken;
    return data.user;
  }
  if (error.code === "UNAUTHENTICATED") {
    return "wrong";
  }
  if (error.code === "RATE_LIMITED" || error.code === "OVERLOADED") {
    return { again: Number(response.headers.get("Retry-After")) };
  }
  throw new Error(error.detail ?? error.title);
}

// By a finger, a face or a PIN instead of a password. The device knows as whom.
export async function signInByPasskey(): Promise<User | "wrong"> {
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
  const { data } = await auth.POST("/api/v1/auth/passkeys/login", { body });
  token = data?.accessToken ?? token;
  return data?.user ?? "wrong";
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

export async function signOut(): Promise<void> {
  await api.POST("/api/v1/auth/logout", { body: {} });
  token = undefined;
}
