// What frontend hooks do with a Refract server. Each exported function is a test of FrontendHooksTest.java: it shows a
// component that uses the hooks of the published packages, and looks at what it gets.
import { schemaOf } from "../../../docs/client/schema.mjs";
import {
  AnyNull,
  create,
  createElement,
  DbNull,
  Decimal,
  JsonNull,
  QueryClient,
  QueryClientProvider,
  QuerySettingsProvider,
  useClientQueries,
} from "./packages.mjs";

/** Sends what the hooks ask for, as the user with the token. */
const sending = (token) => (url, options) =>
  fetch(url, { ...options, headers: { ...options?.headers, Authorization: `Bearer ${token}` } });

const typed = (send) => (url, options) =>
  send(url, { ...options, headers: { ...options?.headers, Prefer: "serialization=superjson" } });

let schema;

/** Shows a component; `now` is what it has got from the hooks last. */
async function show(server, send, use) {
  const endpoint = `${server}/api/v1/data`;
  schema ??= schemaOf((await (await send(`${endpoint}/$meta`)).json()).data);
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const shown = { now: undefined };
  const Component = () => {
    shown.now = use(useClientQueries(schema));
    return null;
  };
  const settings = createElement(QuerySettingsProvider, { value: { endpoint, fetch: send } }, createElement(Component));
  create(createElement(QueryClientProvider, { client }, settings));
  await until(() => shown.now !== undefined);
  await until(() => Object.values(shown.now).every((query) => !query.queryKey || !query.isPending));
  return shown;
}

async function until(holds) {
  while (!holds()) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** What is promised fails with. */
async function failure(promise) {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error("did not fail");
}

/** As text that tells what JSON does not. */
function text(value) {
  return JSON.stringify(value, function (name, plain) {
    const meant = this[name];
    return meant === undefined ? "undefined" : meant instanceof Date ? `Date(${plain})` : plain;
  });
}

function equal(actual, expected) {
  if (text(actual) !== text(expected)) {
    throw new Error(`expected ${text(expected)}, not ${text(actual)}`);
  }
}

const titlesOf = (posts) => posts.map((post) => post.title);
const ownTitles = (authorId) => ({ where: { authorId }, orderBy: { title: "asc" }, select: { id: true, title: true } });

export async function reads(server, token, authorId) {
  const mine = { where: { authorId } };
  const { now } = await show(server, sending(token), ({ post, user }) => ({
    many: post.useFindMany({ ...mine, orderBy: { title: "asc" }, select: { title: true } }),
    first: post.useFindFirst({ ...mine, orderBy: { title: "asc" }, skip: 1, select: { title: true } }),
    none: post.useFindUnique({ where: { slug: "no such slug" } }),
    count: post.useCount({ where: { authorId, featured: undefined } }),
    exists: post.useExists({ where: { authorId, title: "Gamma" } }),
    figures: post.useAggregate({ ...mine, _count: true, _min: { title: true } }),
    groups: post.useGroupBy({ by: ["published"], ...mine, _count: true }),
    nested: user.useFindUnique({
      where: { id: authorId },
      select: { posts: { take: 1, orderBy: { title: "desc" }, select: { title: true } } },
    }),
  }));

  equal(now.many.data, [{ title: "Alpha" }, { title: "Beta" }]);
  equal(now.first.data, { title: "Beta" });
  equal(now.none.data, null);
  equal(now.count.data, 2);
  equal(now.exists.data, false);
  equal(now.figures.data, { _count: 2, _min: { title: "Alpha" } });
  equal(now.groups.data, [{ published: true, _count: 2 }]);
  equal(now.nested.data, { posts: [{ title: "Beta" }] });
}

export async function infiniteQuery(server, token, authorId) {
  const first = { ...ownTitles(authorId), take: 2 };
  const next = (page) => (page.length < 2 ? undefined : { ...first, cursor: { id: page.at(-1).id }, skip: 1 });
  const shown = await show(server, sending(token), ({ post }) => ({
    posts: post.useInfiniteFindMany(first, { getNextPageParam: next }),
  }));
  const titles = () => shown.now.posts.data.pages.map(titlesOf);

  equal(titles(), [["A", "B"]]);
  shown.now.posts.fetchNextPage();
  await until(() => titles().length === 2);
  shown.now.posts.fetchNextPage();
  await until(() => titles().length === 3);

  equal(titles(), [["A", "B"], ["C", "D"], ["E"]]);
  equal(shown.now.posts.hasNextPage, false);
}

export async function mutations(server, token, authorId) {
  const asked = [];
  const send = (url, options) => {
    asked.push(url);
    return sending(token)(url, options);
  };
  const shown = await show(server, send, ({ category, post, user }) => ({
    posts: post.useFindMany(ownTitles(authorId)),
    author: user.useFindUnique({ where: { id: authorId }, select: { posts: { select: { title: true } } } }),
    categories: category.useFindMany({ take: 1 }),
    create: post.useCreate(),
    createMany: post.useCreateMany(),
    createManyAndReturn: post.useCreateManyAndReturn(),
    update: post.useUpdate(),
    updateMany: post.useUpdateMany(),
    updateManyAndReturn: post.useUpdateManyAndReturn(),
    upsert: post.useUpsert(),
    remove: post.useDelete(),
    removeMany: post.useDeleteMany(),
  }));
  const { now } = shown;
  const draft = (title) => ({ title, content: `About ${title}` });
  const become = async (...titles) => {
    await until(() => text(titlesOf(shown.now.posts.data)) === text(titles));
    await until(() => shown.now.author.data.posts.length === titles.length);
  };

  const { id, createdAt } = await now.create.mutateAsync({ data: draft("A") });
  equal(typeof createdAt, "string");
  await become("A");
  equal(await now.createMany.mutateAsync({ data: [draft("B"), draft("C")] }), { count: 2 });
  await become("A", "B", "C");
  const returned = { data: [draft("D")], select: { title: true } };
  equal(await now.createManyAndReturn.mutateAsync(returned), [{ title: "D" }]);
  await become("A", "B", "C", "D");
  const renamed = { where: { id }, data: { title: "E" }, select: { title: true } };
  equal(await now.update.mutateAsync(renamed), { title: "E" });
  await become("B", "C", "D", "E");
  const those = { authorId, title: { in: ["B", "C"] } };
  equal(await now.updateMany.mutateAsync({ where: those, data: { title: "F" } }), { count: 2 });
  await become("D", "E", "F", "F");
  const changed = { where: { authorId, title: "F" }, data: { title: "G" }, select: { title: true } };
  equal(await now.updateManyAndReturn.mutateAsync(changed), [{ title: "G" }, { title: "G" }]);
  await become("D", "E", "G", "G");
  const either = { where: { id }, create: draft("H"), update: { title: "I" }, select: { title: true } };
  equal(await now.upsert.mutateAsync(either), { title: "I" });
  await become("D", "G", "G", "I");
  equal(await now.remove.mutateAsync({ where: { id }, select: { title: true } }), { title: "I" });
  await become("D", "G", "G");
  equal(await now.removeMany.mutateAsync({ where: { authorId, title: "G" } }), { count: 2 });
  await become("D");

  equal(asked.filter((url) => url.includes("/category/")).length, 1);
}

export async function optimisticUpdate(server, token, authorId) {
  let release;
  const send = async (url, options) => {
    if (options?.method === "PUT") {
      await new Promise((resolve) => (release = resolve));
    }
    return sending(token)(url, options);
  };
  const shown = await show(server, send, ({ post }) => ({
    posts: post.useFindMany(ownTitles(authorId)),
    update: post.useUpdate({ optimisticUpdate: true }),
  }));
  const [{ id }] = shown.now.posts.data;
  const first = () => shown.now.posts.data[0];
  const settled = () => until(() => !first().$optimistic);

  const done = shown.now.update.mutateAsync({ where: { id }, data: { title: "Aleph" } });
  await until(() => first().$optimistic);
  equal(first().title, "Aleph");
  await until(() => release);
  release();
  await done;
  await settled();
  equal(titlesOf(shown.now.posts.data), ["Aleph", "Beta"]);

  release = undefined;
  const refused = failure(shown.now.update.mutateAsync({ where: { id }, data: { title: "" } }));
  await until(() => first().title === "");
  await until(() => release);
  release();
  equal((await refused).status, 400);
  await settled();
  equal(titlesOf(shown.now.posts.data), ["Aleph", "Beta"]);
}

export async function transaction(server, token, authorId) {
  const shown = await show(server, sending(token), ({ post, $transaction }) => ({
    posts: post.useFindMany(ownTitles(authorId)),
    sequential: $transaction.useSequential(),
  }));
  const data = { title: "Gamma", content: "About Gamma", excerpt: undefined };
  const recent = { authorId, createdAt: { gt: new Date(0) } };

  const [made, count] = await shown.now.sequential.mutateAsync([
    { model: "Post", op: "create", args: { data, select: { title: true, createdAt: true } } },
    { model: "Post", op: "count", args: { where: recent } },
  ]);
  equal(made.title, "Gamma");
  equal(made.createdAt instanceof Date, true);
  equal(count, 3);
  await until(() => shown.now.posts.data.length === 3);

  const refused = await failure(
    shown.now.sequential.mutateAsync([
      { model: "Post", op: "create", args: { data: { title: "Delta", content: "About Delta" } } },
      { model: "Post", op: "update", args: { where: { id: authorId }, data: { title: "Epsilon" } } },
    ]),
  );
  equal([refused.status, refused.info.reason, refused.info.model], [404, "not-found", "post"]);
  equal((await shown.now.posts.refetch()).data.length, 3);
}

export async function errors(server, token, authorId, username) {
  const { now } = await show(server, sending(token), ({ post, user }) => ({
    wrong: post.useFindMany({ where: { titel: "x" } }),
    refused: post.useFindMany({ explain: true }),
    anonymous: post.useFindMany({ take: 1, cache: { ttl: 1 } }, { fetch }),
    update: post.useUpdate(),
    rename: user.useUpdate(),
  }));
  const of = ({ status, info }) => [status, info.reason, info.rejectReason, info.model, info.dbErrorCode];

  equal(of(now.wrong.error), [400, "invalid-input", undefined, undefined, undefined]);
  equal(/where\.titel.*did you mean title/.test(now.wrong.error.info.message), true);
  equal(of(now.refused.error), [403, "rejected-by-policy", "no-access", undefined, undefined]);
  equal(of(now.anonymous.error), [401, "rejected-by-policy", "no-access", undefined, undefined]);
  const missing = now.update.mutateAsync({ where: { id: authorId }, data: { title: "x" } });
  equal(of(await failure(missing)), [404, "not-found", undefined, "post", undefined]);
  const taken = now.rename.mutateAsync({ where: { id: authorId }, data: { username } });
  equal(of(await failure(taken)), [409, "db-query-error", undefined, "user", "23505"]);
}

/** Nobody sees the tags of a deleted post, administrators neither. */
export async function whatWouldNotBeSeen(server, token, postId, tagId) {
  const { now } = await show(server, sending(token), ({ postTag }) => ({ create: postTag.useCreate() }));

  const { status, info } = await failure(now.create.mutateAsync({ data: { postId, tagId } }));
  equal([status, info.reason, info.rejectReason], [403, "rejected-by-policy", "cannot-read-back"]);
}

export async function nulls(server, token, recipientId) {
  const { now: write } = await show(server, sending(token), ({ notification }) => ({ create: notification.useCreate() }));
  const note = { recipientId, type: "MENTION", title: "Null", message: "None" };
  const { id } = await write.create.mutateAsync({ data: { ...note, metadata: DbNull } });
  // What is not null in the database has to be an object.
  const { info } = await failure(write.create.mutateAsync({ data: { ...note, metadata: JsonNull } }));
  equal([info.code, info.dbErrorCode], ["P2004", "23514"]);

  const where = (nothing) => ({ where: { recipientId, metadata: { equals: nothing } }, select: { id: true } });
  const { now } = await show(server, sending(token), ({ notification }) => ({
    none: notification.useFindMany(where(DbNull)),
    empty: notification.useFindMany(where(JsonNull)),
    either: notification.useFindMany(where(AnyNull)),
  }));
  equal([now.none.data, now.empty.data, now.either.data], [[{ id }], [], [{ id }]]);
}

export async function dates(server, token, authorId) {
  const args = { where: { authorId }, orderBy: { title: "asc" }, take: 1 };
  const { now } = await show(server, sending(token), ({ post, user }) => ({
    sent: post.useFindMany({ ...args, where: { authorId, createdAt: { gt: new Date(0) } } }),
    none: post.useCount({ where: { authorId, createdAt: { lt: new Date(0) } } }),
    plain: post.useFindMany(args),
    nested: user.useFindUnique({ where: { id: authorId }, include: { posts: args } }, { fetch: typed(sending(token)) }),
  }));

  equal(now.sent.data[0].createdAt instanceof Date, true);
  equal(now.none.data, 0);
  equal(typeof now.plain.data[0].createdAt, "string");
  equal(now.nested.data.posts[0].createdAt, now.sent.data[0].createdAt);
}

/** Of numbers and bytes, to which no model here has a field: what the hooks send, and what they understand. */
export async function otherValues(server, token, answer) {
  const sent = [];
  const send = async (url, options) => {
    sent.push(options.body);
    return { ok: true, text: async () => answer };
  };
  const { now } = await show(server, sending(token), ({ post }) => ({ create: post.useCreate({ fetch: send }) }));
  const data = { big: 12n, price: new Decimal("1.50"), bytes: new Uint8Array([1, 2]) };

  const { big, price } = await now.create.mutateAsync({ data });

  const { meta, ...body } = JSON.parse(sent[0]);
  equal(body, { data: { big: "12", price: "1.5", bytes: [1, 2] } });
  equal(meta.serialization.values, {
    "data.big": ["bigint"],
    "data.price": [["custom", "Decimal"]],
    "data.bytes": [["typed-array", "Uint8Array"]],
  });
  equal([big === 12n, price.plus("0.25").toString()], [true, "1.75"]);
}
