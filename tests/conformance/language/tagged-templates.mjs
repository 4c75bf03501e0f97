// Template literals and tags: cooked and raw strings, one strings object per site.
const tag = (strings, ...values) => ({ strings: [...strings], raw: [...strings.raw], values });
console.log(tag`a${1}b\n${'two'}`);
console.log(tag`\unicode and \xerxes`.strings, tag`\unicode`.raw);
console.log(String.raw`C:\new\${1 + 1}\t${1 + 1}`, String.raw({ raw: ['x', 'y', 'z'] }, 0, 1, 2));
const html = (s, ...v) => s.reduce((out, str, i) =>
  out + String(v[i - 1]).replace(/[<>&"']/g, (c) => `&#${c.charCodeAt(0)};`) + str);
console.log(html`<p>${'<b>&"quoted"'}</p>`);
const sql = (s, ...params) => ({ text: s.join('?'), params });
console.log(sql`SELECT * FROM users WHERE id = ${7} AND name = ${"o'hara"}`);
const site = () => ((s) => s)`same${0}`;
console.log(site() === site(), Object.isFrozen(site()), Object.isFrozen(site().raw), Array.isArray(site()));
console.log(`line one
  line two ${[1, 2]} ${{}} ${null} ${`nested ${'deep'}`}`);
console.log(`\u{1F600}`.length, `\x41\u0042`, `a\
b`, `back\`tick \${not}`);
