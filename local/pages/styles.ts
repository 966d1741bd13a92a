/** The style sheet of the local pages; `data-tone` colours a badge, whose words carry the meaning. */
export const styles = `
:root {
  color-scheme: light dark;
  --ground: #f2f5f5; --paper: #fff; --ink: #1a2224; --quiet: #4c5a5e; --line: #c3cdd0; --edge: #6f7f84;
  --accent: #0a5566; --on-accent: #fff;
  --good: #14603a; --good-ground: #e4f3ea; --bad: #98201b; --bad-ground: #fcebe9; --odd: #7a4a00; --odd-ground: #fdf1dc;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #12181a; --paper: #1b2427; --ink: #e9eff0; --quiet: #aebbbf; --line: #38464a; --edge: #85969b;
    --accent: #86d3e2; --on-accent: #08262d;
    --good: #8fdcb0; --good-ground: #16301f; --bad: #ffb1aa; --bad-ground: #3d1a18; --odd: #f2cb85; --odd-ground: #382a10;
  }
}
* { box-sizing: border-box; }
html { font: 1.0625rem/1.55 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; background: var(--ground); color: var(--ink); }
body { margin: 0; }
a { color: var(--accent); text-underline-offset: 0.18em; }
a:hover { text-decoration-thickness: 0.14em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 1rem; overflow-wrap: anywhere; text-wrap: balance; }
h2 { font-size: 1.2rem; line-height: 1.3; margin: 2rem 0 0.75rem; }
p { margin: 0 0 1rem; max-width: 46rem; }
.wrap { max-width: 60rem; margin-inline: auto; padding-inline: 1rem; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 0.5rem; top: 0.5rem; background: var(--paper); padding: 0.5rem 1rem; z-index: 1; }
.top { background: var(--paper); border-bottom: 1px solid var(--line); }
.top .wrap { display: flex; flex-wrap: wrap; align-items: center; gap: 0.25rem 1.5rem; padding-block: 0.5rem; }
.brand { font-weight: 700; }
.top nav { display: flex; flex-wrap: wrap; gap: 0.25rem; }
.top nav a { padding: 0.5rem 0.75rem; border-radius: 0.4rem; text-decoration: none; }
.top nav a:hover { text-decoration: underline; }
.top nav a[aria-current] { font-weight: 600; box-shadow: inset 0 -3px var(--accent); border-radius: 0; }
main { padding-block: 1.75rem 3rem; }
.quiet { color: var(--quiet); }
.card { background: var(--paper); border: 1px solid var(--line); border-radius: 0.6rem; padding: 1rem; }
.list { list-style: none; margin: 0; padding: 0; }
.rows > li { background: var(--paper); border: 1px solid var(--line); padding: 0.85rem 1rem; margin-top: -1px; }
.rows > li:first-child { border-radius: 0.6rem 0.6rem 0 0; }
.rows > li:last-child { border-radius: 0 0 0.6rem 0.6rem; }
.rows > li:only-child { border-radius: 0.6rem; }
.rows .name { display: inline-block; font-weight: 600; overflow-wrap: anywhere; padding-block: 0.1rem; }
.line { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; align-items: baseline; justify-content: space-between; overflow-wrap: anywhere; }
.line > * { min-width: 0; }
.line + .line { margin-top: 0.35rem; }
.badges { display: flex; flex-wrap: wrap; gap: 0.35rem; }
.badge { display: inline-block; font-size: 0.875rem; line-height: 1.4; padding: 0.05rem 0.55rem; border: 1px solid; border-radius: 1rem; }
.badge[data-tone="good"] { color: var(--good); background: var(--good-ground); }
.badge[data-tone="bad"] { color: var(--bad); background: var(--bad-ground); }
.badge[data-tone="odd"] { color: var(--odd); background: var(--odd-ground); }
form.bar { display: flex; flex-wrap: wrap; gap: 0.5rem 0.75rem; align-items: end; margin: 1.25rem 0; }
form.bar .field { flex: 1 1 16rem; min-width: 0; }
label { display: block; font-weight: 600; margin-bottom: 0.25rem; }
input, select, button, .button { font: inherit; min-height: 2.75rem; padding: 0.5rem 0.9rem; border-radius: 0.4rem; border: 1px solid var(--edge); }
input, select { width: 100%; background: var(--paper); color: var(--ink); }
button, .button { display: inline-block; background: var(--accent); border-color: var(--accent); color: var(--on-accent); font-weight: 600; text-decoration: none; cursor: pointer; }
.button.plain { background: transparent; color: var(--accent); }
.facts { display: grid; grid-template-columns: minmax(7rem, max-content) minmax(0, 1fr); gap: 0.4rem 1rem; margin: 0; }
.facts dt { color: var(--quiet); }
.facts dd { margin: 0; overflow-wrap: anywhere; }
@media (max-width: 30rem) { .facts { grid-template-columns: minmax(0, 1fr); } .facts dd { margin-bottom: 0.5rem; } }
pre { margin: 0; font: 0.95rem/1.55 ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
iframe { display: block; width: 100%; height: 34rem; min-height: 12rem; resize: vertical; border: 1px solid var(--line); border-radius: 0.6rem; background: #fff; color-scheme: light; margin-bottom: 0.75rem; }
summary { cursor: pointer; font-weight: 600; padding-block: 0.5rem; }
`;
