// Reads a Refract server through unmodified frontend hooks: node hooks.mjs <base URL> <token> <id of an author>
//
// The author has two published posts, Alpha and Beta.
import assert from "node:assert/strict";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { QuerySettingsProvider, useClientQueries } from "@zenstackhq/tanstack-query/react";
import { createElement } from "react";
import { act, create } from "react-test-renderer";

globalThis.IS_REACT_ACT_ENVIRONMENT = true;
const [server, token, authorId] = process.argv.slice(2);
const endpoint = `${server}/api/v1/data`;
const typed = (url, options) => send(url, options, { Prefer: "serialization=superjson" });

async function send(url, options, headers = {}) {
  return fetch(url, { ...options, headers: { ...options?.headers, ...headers, Authorization: `Bearer ${token}` } });
}

/** The hooks' schema, from what the server tells of itself. */
async function schema() {
  const { data } = await (await send(`${endpoint}/$meta`)).json();
  const models = data.models.map(({ name, fields, relations }) => ({
    name: name[0].toUpperCase() + name.slice(1),
    fields: Object.fromEntries([
      ...fields.map((field) => [field.name, { name: field.name, type: field.type, id: field.id }]),
      ...relations.map(({ name, model, list }) => [name, { name, type: model, array: list, relation: {} }]),
    ]),
    idFields: ["id"],
    uniqueFields: { id: { type: "String" } },
  }));
  return { provider: { type: "postgresql" }, models: Object.fromEntries(models.map((model) => [model.name, model])) };
}

const known = await schema();

/** What a hook gives in the end: its data, or its error. */
async function settled(hook, fetcher = send) {
  let last;
  const Probe = () => {
    last = hook(useClientQueries(known));
    return null;
  };
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const settings = createElement(QuerySettingsProvider, { value: { endpoint, fetch: fetcher } }, createElement(Probe));
  let root;
  await act(async () => {
    root = create(createElement(QueryClientProvider, { client }, settings));
  });
  while (last.isPending) {
    await act(() => new Promise((resolve) => setTimeout(resolve, 10)));
  }
  await act(async () => root.unmount());
  client.clear();
  return last;
}

const mine = { authorId };
const titles = { where: mine, orderBy: { title: "asc" }, select: { title: true } };

const many = await settled((hooks) => hooks.post.useFindMany(titles));
assert.deepEqual(many.data, [{ title: "Alpha" }, { title: "Beta" }]);

const first = await settled((hooks) => hooks.post.useFindFirst({ ...titles, skip: 1 }));
assert.deepEqual(first.data, { title: "Beta" });

const none = await settled((hooks) => hooks.post.useFindUnique({ where: { slug: "no such slug" } }));
assert.equal(none.data, null);

const recent = { ...mine, createdAt: { gt: new Date(0) }, featured: undefined };
const count = await settled((hooks) => hooks.post.useCount({ where: recent }));
assert.equal(count.data, 2);

const exists = await settled((hooks) => hooks.post.useExists({ where: { ...mine, title: "Gamma" } }));
assert.equal(exists.data, false);

const figures = await settled((hooks) => hooks.post.useAggregate({ where: mine, _count: true, _min: { title: true } }));
assert.deepEqual(figures.data, { _count: 2, _min: { title: "Alpha" } });

const groups = await settled((hooks) => hooks.post.useGroupBy({ by: ["published"], where: mine, _count: true }));
assert.deepEqual(groups.data, [{ published: true, _count: 2 }]);

const nested = { where: { id: authorId }, include: { posts: { take: 1, orderBy: { title: "desc" } } } };
const author = await settled((hooks) => hooks.user.useFindUnique(nested), typed);
assert.equal(author.data.posts[0].title, "Beta");
assert.ok(author.data.posts[0].createdAt instanceof Date);

const asked = await settled((hooks) => hooks.post.useFindMany({ where: recent, take: 1 }));
assert.ok(asked.data[0].createdAt instanceof Date);

const wrong = await settled((hooks) => hooks.post.useFindMany({ where: { titel: "x" } }));
assert.equal(wrong.error.status, 400);
assert.equal(wrong.error.info.reason, "invalid-input");
assert.match(wrong.error.info.message, /where\.titel.*did you mean title/);

const refused = await settled((hooks) => hooks.post.useFindMany({ explain: true }));
assert.equal(refused.error.status, 403);
assert.equal(refused.error.info.rejectedByPolicy, true);
assert.equal(refused.error.info.rejectReason, "no-access");

console.log("all hooks read");
