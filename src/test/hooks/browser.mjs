// What scripts find in a browser, as far as frontend hooks look for it, made of what `host` gives: see HookPage.java.
const { host } = globalThis;

Object.assign(globalThis, {
  window: globalThis,
  setTimeout: (action, delay = 0, ...values) => host.after(Number(delay), () => action(...values)),
  clearTimeout: (timer) => host.cancel(timer ?? 0),
  crypto: { randomUUID: () => host.uuid() },
  // Nothing here makes one; values are asked whether they are one.
  URL: class URL {},
  AbortController: class AbortController {
    signal = new AbortSignal();

    abort(reason = new Error("aborted")) {
      this.signal.abort(reason);
    }
  },
  fetch: (url, { method = "GET", headers = {}, body, signal } = {}) =>
    new Promise((resolve, reject) => {
      signal?.addEventListener("abort", () => reject(signal.reason));
      host.fetch(
        [method, url, body ?? null, ...Object.entries(headers).flat()],
        (status, text) => resolve({ ok: status < 300, status, text: async () => text, json: async () => JSON.parse(text) }),
        (message) => reject(new TypeError(message)),
      );
    }),
});

class AbortSignal {
  aborted = false;
  reason = undefined;
  #listeners = [];

  addEventListener(_, listener) {
    this.#listeners.push(listener);
  }

  abort(reason) {
    if (!this.aborted) {
      this.aborted = true;
      this.reason = reason;
      this.#listeners.forEach((listener) => listener());
    }
  }
}
