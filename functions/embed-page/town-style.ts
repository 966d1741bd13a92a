/** Style of a page as a town might have it, which the form must get along with: serifs, a ground that is not white. */
export const townStyle = `
:root { color-scheme: light dark; --ink: light-dark(#23201a, #ece6d8); --brand: light-dark(#7a1f2b, #f0a9b0); --line: light-dark(#d9cfb8, #4a443a); }
* { box-sizing: border-box; }
body { margin: 0; font: 1.05rem/1.6 Georgia, "Times New Roman", serif; color: var(--ink); background: light-dark(#fbf8f1, #1b1915); }
header, nav, main, footer { max-width: 56rem; margin-inline: auto; padding: 1rem; }
header { display: flex; gap: 1rem; align-items: center; }
.crest { width: 3rem; height: 3rem; flex: none; display: grid; place-items: center; border-radius: 50%; background: #7a1f2b; color: #fff; font-size: 1.5rem; }
nav { display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; border-block: 1px solid var(--line); }
nav a { padding-block: 0.4rem; }
nav a[aria-current] { color: inherit; font-weight: bold; text-decoration: none; }
a { color: var(--brand); }
a:focus-visible { outline: 3px solid var(--brand); outline-offset: 3px; }
h1 { font-size: 1.8rem; line-height: 1.2; color: var(--brand); }
iframe { width: 100%; border: 0; }
wspolnie-form { display: block; min-height: 100vh; }
footer { border-top: 1px solid var(--line); }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 0.5rem; top: 0.5rem; padding: 0.5rem 1rem; background: light-dark(#fff, #000); }
`;
