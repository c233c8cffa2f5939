// Makes packages.mjs, and the licences of what is in it, of the packages as npm has them: npm ci && npm run bundle
import { build } from "esbuild";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";

const entry = `
  export { QueryClient, QueryClientProvider } from "@tanstack/react-query";
  export {
    AnyNull, DbNull, JsonNull, QuerySettingsProvider, useClientQueries,
  } from "@zenstackhq/tanstack-query/react";
  export { default as Decimal } from "decimal.js";
  export { createElement } from "react";
  export { create } from "react-test-renderer";
`;

// The hooks take a list of names from the module that is also ZenStack's server. The packages that it needs for that
// are three times as large as all the rest, and nothing here runs them.
const withoutServer = {
  name: "without-server",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[^.]/ }, ({ path, importer }) =>
      importer.includes("/@zenstackhq/orm/dist/index") ? { path, namespace: "server", sideEffects: false } : undefined,
    );
    onLoad({ filter: /.*/, namespace: "server" }, () => ({ contents: "module.exports = {};" }));
  },
};

const { metafile } = await build({
  stdin: { contents: entry, resolveDir: "." },
  outfile: "packages.mjs",
  bundle: true,
  format: "esm",
  platform: "browser",
  target: "es2023",
  minify: true,
  lineLimit: 160,
  legalComments: "none",
  define: { global: "globalThis", "process.env.NODE_ENV": '"production"' },
  plugins: [withoutServer],
  metafile: true,
});

const [{ inputs }] = Object.values(metafile.outputs);
const folders = Object.keys(inputs)
  .filter((file) => inputs[file].bytesInOutput > 0)
  .map((file) => /^node_modules\/(@[^/]+\/)?[^/]+/.exec(file)?.[0])
  .filter((folder) => folder !== undefined);

function licence(folder) {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  const text = file === undefined ? "" : readFileSync(`${folder}/${file}`, "utf8").replaceAll("\r\n", "\n").trim();
  return `${name} ${version} (${license})\n\n${text}\n`;
}

const rule = `\n${"-".repeat(80)}\n\n`;
writeFileSync("packages.LICENSES.txt", [...new Set(folders)].sort().map(licence).join(rule));
