let isPressed = false;
const waiting: (() => void)[] = [];

function released(): void {
  isPressed = false;
  // After the click that follows.
  setTimeout(() => {
    for (const act of waiting.splice(0)) act();
  });
}

addEventListener("pointerdown", () => (isPressed = true), true);
for (const type of ["pointerup", "pointercancel"]) addEventListener(type, released, true);

/**
 * Does something once nothing is being pressed: a message that appears while a button is would move the button from
 * under the finger, and the press would be lost.
 */
export function afterPress(act: () => void): void {
  if (isPressed) waiting.push(act);
  else act();
}
