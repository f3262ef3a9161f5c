import assert from 'node:assert/strict';
import { test } from 'node:test';
import { body, byId, settle } from './page';
import { start } from '../src/apply';
import type { Core } from '../src/core';
import { welcomeParts } from '../src/core';
import { join } from '../src/parts/join';

test('part_knowsAttributesThatStoodOnThePageBefore', async () => {
  welcomeParts();
  start();
  body('<i id="early" data-shout="name"></i>');
  await settle();
  assert.equal(byId('early').textContent, '');

  join(({ plugins, follow, leaves }: Core) => {
    plugins.shout = (attribute) =>
      follow(attribute, () => (attribute.el.textContent = `${attribute.text}!`.toUpperCase() + leaves().length));
  });
  assert.equal(byId('early').textContent, 'NAME!0');
  body('<i id="late" data-shout="other"></i>');
  await settle();
  assert.equal(byId('late').textContent, 'OTHER!0');
});
