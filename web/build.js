// Names of what belongs to this build; the real ones are written when dist/ is made.
export const build = {id: 'source', wasm: 'concierto.wasm', fonts: {regular: '', strong: ''}, assets: []};
