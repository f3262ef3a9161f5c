import type { Plugin } from './attribute';
import { bind } from './bind';
import { on, onIntersect, onInterval, onSignalPatch } from './on';
import { computed, effect, indicator, init, ref, signals } from './react';
import { attr, classes, jsonSignals, show, style, text } from './show';

export type { Attribute } from './attribute';

/** What each attribute does, by the name that follows `data-`. */
export const plugins: Record<string, Plugin> = {
  __proto__: null as never,
  signals, bind, text, show, attr, style, computed, effect, init, on, indicator, ref,
  class: classes,
  'json-signals': jsonSignals,
  'on-intersect': onIntersect,
  'on-interval': onInterval,
  'on-signal-patch': onSignalPatch,
};
