// What the compiler refuses. The server would refuse each line below `@ts-expect-error` as well.
import createClient from "openapi-fetch";
import type { components, paths } from "./refract";

type Schemas = components["schemas"];

const api = createClient<paths>({ baseUrl: "http://localhost:8080" });

export const hidden: Schemas["UserWhere"] = {
  username: { startsWith: "a" },
  // @ts-expect-error a hidden field does not exist
  passwordHash: { not: null },
};

export const order: Schemas["PostOrderBy"] = {
  // @ts-expect-error it is either "asc" or "desc"
  title: "ascending",
};

export const selection: Schemas["PostFindManyArgs"] = {
  // @ts-expect-error the field is called title
  select: { titel: true },
};

export const nested: Schemas["PostFindManyArgs"] = {
  // @ts-expect-error the field is called username
  include: { comments: { where: { author: { usrname: "ada" } } } },
};

export const operator: Schemas["PostWhere"] = {
  // @ts-expect-error numbers do not contain each other
  viewCount: { contains: 1 },
};

// @ts-expect-error no unique key is named
export const unique: Schemas["PostWhereUnique"] = { title: "Ada" };

export const sum: Schemas["PostAggregateArgs"] = {
  // @ts-expect-error text has no sum
  _sum: { title: true },
};

// @ts-expect-error a post needs a content
export const unfinished: Schemas["PostCreate"] = { title: "Ada" };

// @ts-expect-error a comment belongs to a post: postId or post
export const stray: Schemas["CommentCreate"] = { content: "Ada" };

export const counted: Schemas["PostUpdate"] = {
  // @ts-expect-error nobody writes the number of views
  viewCount: { increment: 1 },
};

export const moved: Schemas["PostUpdate"] = {
  // @ts-expect-error a comment stays with its post
  comments: { disconnect: { id: "0194c4a7-004e-7004-8000-000000000016" } },
};

export const everything: Schemas["PostUpdateManyArgs"] = {
  where: {},
  // @ts-expect-error many rows are not connected with others at once
  data: { tags: { connect: { slug: "java" } } },
};

// @ts-expect-error all rows have to be asked for
export const all: Schemas["PostDeleteManyArgs"] = {};

// @ts-expect-error nobody writes what others did
await api.POST("/api/v1/data/session/create", { body: {} });

// @ts-expect-error there is no such operation
await api.POST("/api/v1/data/post/findEvery", { body: {} });
