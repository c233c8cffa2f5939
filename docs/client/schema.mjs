// The schema that ZenStack's hooks want to know, of what the server tells of itself at /api/v1/data/$meta. Models
// begin with a capital there, and with a small letter in the hooks' names: hooks.post.useFindMany.

const named = (model) => model[0].toUpperCase() + model.slice(1);
const byName = (list) => Object.fromEntries(list.map((item) => [item.name, item]));

function modelOf({ name, fields, relations }) {
  const own = fields.map(({ name, type, list, required, id }) => ({ name, type, array: list, optional: !required, id }));
  const related = relations.map(({ name, model, list }) => ({ name, type: named(model), array: list, relation: {} }));
  const idFields = fields.filter(({ id }) => id).map(({ name }) => name);
  return { name: named(name), fields: byName([...own, ...related]), idFields, uniqueFields: {} };
}

/** @param meta the member `data` of the answer */
export function schemaOf({ models }) {
  return { provider: { type: "postgresql" }, models: byName(models.map(modelOf)), plugins: {} };
}
