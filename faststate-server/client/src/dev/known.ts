const TIMES = ['delay', 'debounce', 'throttle', 'viewtransition'];

/** Each attribute by the name that follows `data-`, with its modifiers. */
export const ATTRIBUTES: Record<string, string[]> = {
  signals: ['ifmissing'],
  text: [],
  show: [],
  attr: [],
  class: [],
  style: [],
  computed: [],
  effect: [],
  init: TIMES,
  on: ['once', 'passive', 'capture', 'window', 'document', 'outside', 'prevent', 'stop', ...TIMES],
  bind: [],
  'on-intersect': ['once', 'half', 'full', 'threshold', 'exit', ...TIMES],
  'on-interval': ['duration', ...TIMES],
  'on-signal-patch': TIMES,
  'on-signal-patch-filter': [],
  indicator: [],
  ref: [],
  'json-signals': ['terse'],
  ignore: ['self'],
  'ignore-morph': [],
  'preserve-attr': [],
  persist: ['session'],
  'match-media': [],
  toast: [],
  roving: [],
  brush: [],
};

/** Attributes that may name something behind a colon. */
export const KEYED = /^(?:signals|bind|attr|class|style|computed|on|indicator|ref|match-media)$/;

/** Attributes whose text names a signal. */
export const NAMING = /^(?:bind|indicator|ref)$/;

/** Attributes whose text is no expression. */
export const PLAIN = /^(?:bind|indicator|ref|ignore|ignore-morph|preserve-attr|persist|match-media|toast|roving|brush)$/;
