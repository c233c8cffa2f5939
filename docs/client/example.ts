// Asking the data API from TypeScript. `npm run generate` makes refract.d.ts from a running server; after that, every
// model, field, operator and answer below is checked by the compiler and completed by the editor.
import createClient from "openapi-fetch";
import type { components, paths } from "./refract";

type Schemas = components["schemas"];

// Lists come as JSON or in lines: the second type says that JSON is meant where nothing else is said.
const api = createClient<paths, "application/json" | "application/problem+json">({
  baseUrl: "http://localhost:8080",
  headers: { Authorization: "Bearer <token>" },
});

// A condition is a value like any other: build it where it belongs, use it where it is needed.
const recent: Schemas["PostWhere"] = {
  published: true,
  createdAt: { gte: new Date(Date.now() - 7 * 86_400_000).toISOString() },
  OR: [{ title: { contains: "java", mode: "insensitive" } }, { tags: { some: { slug: "java" } } }],
  comments: { none: { author: { is: { username: "troll" } } } },
};

export async function newestPosts(page: number): Promise<string[]> {
  // A type of its own lets the compiler refuse names that do not exist; openapi-fetch alone would let them pass.
  const body: Schemas["PostFindManyArgs"] = {
    where: recent,
    orderBy: [{ publishedAt: { sort: "desc", nulls: "last" } }, { author: { username: "asc" } }],
    include: {
      author: { select: { username: true, image: true } },
      comments: { take: 3, orderBy: { createdAt: "desc" }, where: { parentId: null } },
      _count: { select: { likes: true } },
    },
    take: 20,
    skip: page * 20,
  };
  const { data, error } = await api.POST("/api/v1/data/post/findMany", { body });
  if (error) {
    throw new Error(error.errors?.map((rule) => `${rule.path}: ${rule.message}`).join("\n") ?? error.title);
  }
  return data.data.map((post) => `${post.title} by ${post.author?.username}, ${post._count?.likes ?? 0} likes`);
}

// By GET, which caches and logs understand, the same arguments are one parameter of the URL.
export async function titles(page: number): Promise<string[]> {
  const q: Schemas["PostFindManyArgs"] = { where: recent, select: { title: true }, take: 20, skip: page * 20 };
  const { data } = await api.GET("/api/v1/data/post/findMany", { params: { query: { q: JSON.stringify(q) } } });
  return data?.data.map((post) => post.title) ?? [];
}

// Any number of rows, each a line, one after the other: nothing here holds them all. A stream that breaks throws.
export async function* allTitles(): AsyncGenerator<string> {
  const body: Schemas["PostFindManyArgs"] = { where: recent, select: { title: true } };
  const { data, error } = await api.POST("/api/v1/data/post/findMany", {
    body,
    headers: { Accept: "application/x-ndjson" },
    parseAs: "stream",
  });
  if (error || !data) {
    throw new Error(error?.title ?? "no answer");
  }
  for await (const line of lines(data)) {
    const post = JSON.parse(line) as Schemas["Post"];
    yield post.title;
  }
}

async function* lines(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    const parts = (rest + decoder.decode(read.value, { stream: true })).split("\n");
    rest = parts.pop() ?? "";
    yield* parts;
  }
}

export async function follows(followerId: string, followingId: string): Promise<boolean> {
  const key = { followerId_followingId: { followerId, followingId } };
  const { data } = await api.POST("/api/v1/data/follow/findUnique", { body: { where: key } });
  return data?.data != null;
}

export async function busiestAuthors(): Promise<Schemas["PostGroup"][]> {
  const body: Schemas["PostGroupByArgs"] = {
    by: "authorId",
    where: recent,
    _sum: { viewCount: true },
    having: { viewCount: { _sum: { gt: 100 } } },
    orderBy: { _sum: { viewCount: "desc" } },
    take: 10,
  };
  const { data } = await api.POST("/api/v1/data/post/groupBy", { body });
  return data?.data ?? [];
}

// About how many there are, without a count.
export async function aboutHowMany(): Promise<number> {
  const { data } = await api.POST("/api/v1/data/post/count", { body: { where: recent, estimated: true } });
  return typeof data?.data === "number" ? data.data : 0;
}

// Parts of moments make groups too; `fill` has one for each month, so that a chart has no holes.
export async function postsOfTheYear(year: number): Promise<number[]> {
  const body: Schemas["PostGroupByArgs"] = {
    by: [{ createdAt: "month" }],
    timeZone: "Europe/Berlin",
    fill: { from: `${year}-01-15T00:00:00Z`, to: `${year}-12-31T00:00:00Z` },
    where: { published: true },
    _count: true,
    orderBy: { createdAt: "asc" },
    take: 12,
  };
  const { data } = await api.POST("/api/v1/data/post/groupBy", { body });
  return data?.data.map((month) => (typeof month._count === "number" ? month._count : 0)) ?? [];
}

// Writes: what a post needs is required by its type; a relation is named by what is done to its rows.
export async function publish(title: string, content: string, tags: string[]): Promise<string> {
  const data: Schemas["PostCreate"] = {
    title,
    content,
    published: true,
    tags: { connect: tags.map((slug) => ({ slug })) },
  };
  const { data: answer, error } = await api.POST("/api/v1/data/post/create", {
    body: { data, select: { id: true } },
    params: { header: { "Idempotency-Key": crypto.randomUUID() } },
  });
  if (error) {
    throw new Error(error.title);
  }
  return answer.data.id;
}

// One request, one transaction: all of it happens or nothing. `etag` is that of the post when it was read.
export async function revise(id: string, etag: string, excerpt: string | null): Promise<"done" | "outdated"> {
  const data: Schemas["PostUpdate"] = {
    excerpt,
    category: { connect: { slug: "engineering" } },
    tags: { disconnect: { slug: "draft" }, connect: { slug: "revised" } },
    comments: { create: { content: "Revised, thank you." }, deleteMany: { content: { startsWith: "TODO" } } },
  };
  const { error } = await api.PUT("/api/v1/data/post/update", {
    body: { where: { id }, data },
    params: { header: { "If-Match": etag } },
  });
  if (error?.code === "PRECONDITION_FAILED") {
    return "outdated";
  }
  if (error) {
    throw new Error(error.detail ?? error.title);
  }
  return "done";
}

// The code tells what went wrong, and the type of the problem which fields a unique key is of.
export async function addTag(name: string): Promise<Schemas["Tag"] | "taken"> {
  const { data, error } = await api.POST("/api/v1/data/tag/create", { body: { data: { name } } });
  if (error) {
    if (error.code === "P2002" && error.meta?.target?.includes("name")) {
      return "taken";
    }
    throw new Error(error.errors?.map((rule) => `${rule.path}: ${rule.message}`).join("\n") ?? error.title);
  }
  return data.data;
}

// Many rows at once, made or changed; the answer is their number, or the rows themselves if they are selected.
export async function colorTags(colors: Record<string, string>): Promise<string[]> {
  const body: Schemas["TagUpsertManyArgs"] = {
    on: "name",
    data: Object.entries(colors).map(([name, color]) => ({ name, color })),
    update: ["color"],
    select: { name: true },
  };
  const { data } = await api.POST("/api/v1/data/tag/upsertMany", { body });
  return Array.isArray(data?.data) ? data.data.map((tag) => tag.name) : [];
}

export async function forget(slug: string): Promise<number> {
  const q: Schemas["PostDeleteManyArgs"] = { where: { tags: { some: { slug } } }, limit: 100 };
  const { data } = await api.DELETE("/api/v1/data/post/deleteMany", { params: { query: { q: JSON.stringify(q) } } });
  return data?.data.count ?? 0;
}

// Calls in one transaction, in order; a later one uses what an earlier one answers.
export async function postWithComment(title: string, content: string): Promise<string> {
  const post: Schemas["PostCreateArgs"] = { data: { title, content: title }, select: { id: true } };
  const { data, error } = await api.POST("/api/v1/data/$transaction/sequential", {
    body: [
      { model: "post", op: "create", args: post },
      { model: "comment", op: "create", args: { data: { content, postId: { $ref: "0.id" } } } },
    ],
    params: { query: { isolationLevel: "RepeatableRead" } },
  });
  if (error) {
    throw new Error(error.detail ?? error.title);
  }
  const [created] = data.data as [Schemas["Post"], Schemas["Comment"]];
  return String(created.id);
}

// A work queue: the oldest draft that no other worker is about to take, and nobody gets it once it is marked.
export async function publishNext(): Promise<string | null> {
  const next: Schemas["PostFindFirstArgs"] = {
    where: { published: false },
    orderBy: { createdAt: "asc" },
    lock: "updateSkipLocked",
    select: { id: true, title: true },
  };
  const { data, error } = await api.POST("/api/v1/data/$transaction/sequential", {
    body: [
      { model: "post", op: "findFirst", args: next },
      { model: "post", op: "update", args: { where: { id: { $ref: "0.id" } }, data: { published: true } } },
    ],
    // Sent again without an answer, it is told which one it has taken.
    params: { header: { "Idempotency-Key": crypto.randomUUID() } },
  });
  if (error?.code === "P2025") {
    return null;
  }
  if (error) {
    throw new Error(error.detail ?? error.title);
  }
  const [taken] = data.data as [Schemas["Post"]];
  return taken.title ?? null;
}
