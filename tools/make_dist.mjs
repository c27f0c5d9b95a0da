// Makes dist/ from the wasm build and web/: one bundle of the modules, names with a hash of their content, and
// concierto.html with everything inside. Usage: node make_dist.mjs WASM_BUILD_DIR FONTS_DIR DIST_DIR
import {createHash} from 'node:crypto';
import {cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';

const [wasmDir, fontsDir, dist] = process.argv.slice(2);
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const web = (name) => join(root, 'web', name);
const text = (path) => readFileSync(path, 'utf8');
const hashOf = (bytes) => createHash('sha256').update(bytes).digest('hex').slice(0, 12);

/** Each module becomes a function whose result holds its exports; imports become reads of those. */
function bundle(entry, replaced) {
  const done = new Map();
  const chunks = [];
  const variable = (name) => `module_${name.replace(/\W/g, '_')}`;
  const add = (name) => {
    if (done.has(name)) return;
    done.set(name, true);
    const exported = [];
    const source = (replaced[name] ?? text(web(name)))
      .replace(/^import (\{[^}]*\}) from '\.\/([^']+)';$/gm, (_, names, from) => {
        add(from);
        return `const ${names} = ${variable(from)};`;
      })
      .replace(/^export ((?:async )?function|class|const) (\w+)/gm, (_, kind, what) => {
        exported.push(what);
        return `${kind} ${what}`;
      });
    if (/^(import|export)\b/m.test(source)) throw new Error(`${name}: an import or export in a form the bundle lacks`);
    chunks.push(`const ${variable(name)} = (() => {\n${source}\nreturn {${exported.join(', ')}};\n})();\n`);
  };
  add(entry);
  return chunks.join('');
}

function samples() {
  const folder = join(root, 'assets/samples');
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.plan.json')).sort() : [];
  return names.map((name) => [`samples/${name}`, readFileSync(join(folder, name))]);
}

function bundleFor(names) {
  const build = `export const build = ${JSON.stringify(names)};\n`;
  return `${text(join(wasmDir, 'concierto.js'))}\n${bundle('boot.js', {'build.js': build})}`;
}

function writeParts(parts) {
  const html = text(web('index.html'))
    .replace('src="concierto.js"', `src="${parts.scriptName}"`)
    .replace('href="style.css"', `href="${parts.styleName}"`);
  const files = [
    ['index.html', html], [parts.scriptName, parts.script], [parts.styleName, parts.style],
    ...parts.assets, ['manifest.webmanifest', text(web('manifest.webmanifest'))], ['_headers', text(web('headers'))],
  ];
  for (const [name, bytes] of files) {
    mkdirSync(dirname(join(dist, name)), {recursive: true});
    writeFileSync(join(dist, name), bytes);
  }
  cpSync(join(root, 'assets/icons'), join(dist, 'icons'), {recursive: true});
}

const sourceHash = (content) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;

function writeSingleFile(parts) {
  const style = `\n${parts.style}`;
  const script = `\n${parts.script.replaceAll('</script', '<\\/script')}`;
  const icon = `data:image/svg+xml;base64,${readFileSync(join(root, 'assets/icons/concierto.svg')).toString('base64')}`;
  const blocks = parts.assets.map(([name, bytes]) =>
    `<script type="text/plain" id="asset:${name}">${bytes.toString('base64')}</script>`);
  const html = text(web('index.html'))
    .replace("script-src 'self'", `script-src ${sourceHash(script)}`)
    .replace("connect-src 'self'; style-src 'self'", `connect-src 'none'; style-src ${sourceHash(style)}`)
    .replace("font-src 'self'; worker-src 'self'; manifest-src 'self'", "font-src 'none'")
    .replace(/<link rel="icon"[^>]*>/, () => `<link rel="icon" href="${icon}" type="image/svg+xml">`)
    .replace(/<link rel="manifest"[^>]*>\n/, '')
    .replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${style}</style>`)
    .replace(/<script type="module"[^>]*><\/script>/, () => `${blocks.join('\n')}\n<script type="module">${script}</script>`);
  writeFileSync(join(dist, 'concierto.html'), html);
}

const wasm = readFileSync(join(wasmDir, 'concierto.wasm'));
const fonts = ['regular', 'strong'].map((weight) => [weight, readFileSync(join(fontsDir, `inter-${weight}.otf`))]);
const fontNames = Object.fromEntries(fonts.map(([weight, bytes]) => [weight, `inter-${weight}.${hashOf(bytes)}.otf`]));
const style = text(web('style.css'));
const plans = samples();
const id = hashOf(Buffer.concat([wasm, Buffer.from(bundleFor({})), Buffer.from(style)]));
const names = {
  id, wasm: `concierto.${id}.wasm`, fonts: fontNames,
  assets: [...Object.values(fontNames), ...plans.map(([name]) => name)],
};
const parts = {
  script: bundleFor(names), scriptName: `concierto.${id}.js`, style, styleName: `concierto.${id}.css`,
  assets: [[names.wasm, wasm], ...fonts.map(([weight, bytes]) => [fontNames[weight], bytes]), ...plans],
};
rmSync(dist, {recursive: true, force: true});
mkdirSync(dist, {recursive: true});
writeParts(parts);
writeSingleFile(parts);
console.log(`${relative(process.cwd(), dist) || dist}: build ${id}`);
