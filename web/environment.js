// What the person and the machine prefer, and how big the page is.

const dark = matchMedia('(prefers-color-scheme: dark)');
const contrast = matchMedia('(prefers-contrast: more)');
const still = matchMedia('(prefers-reduced-motion: reduce)');
const coarse = matchMedia('(pointer: coarse)');

/** @param {import('./bridge.js').Bridge} bridge */
export function sendEnvironment(bridge) {
  const flags = (dark.matches ? 1 : 0) | (contrast.matches ? 2 : 0) | (still.matches ? 4 : 0) |
    (/Mac|iPhone|iPad/.test(navigator.platform) ? 8 : 0) | (coarse.matches ? 16 : 0);
  bridge.module._bridge_environment(...bridge.give(navigator.language || 'en'), flags, -new Date().getTimezoneOffset());
}

/** @param {HTMLCanvasElement} canvas */
export function sendSize(bridge, canvas) {
  const [width, height, ratio] = [window.innerWidth, window.innerHeight, window.devicePixelRatio || 1];
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  bridge.module._bridge_size(width, height, ratio);
}

export function watchEnvironment(bridge, frames, canvas) {
  for (const query of [dark, contrast, still, coarse]) {
    query.addEventListener('change', () => {
      sendEnvironment(bridge);
      frames.wake();
    });
  }
  const resized = () => {
    sendSize(bridge, canvas);
    frames.draw();
  };
  window.addEventListener('resize', resized);
  // Moving to a screen of another density fires no resize.
  const watchRatio = () => matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`).addEventListener('change', () => {
    resized();
    watchRatio();
  }, {once: true});
  watchRatio();
}
