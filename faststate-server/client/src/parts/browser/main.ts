import { join } from '../join';
import { clipboard } from './clipboard';
import { matchMedia } from './media';
import { persist } from './persist';
import { prepare, show, toast, type Kind } from './toast';

join((core) => {
  prepare();
  core.actions.clipboard = clipboard;
  core.actions.toast = (_, text: unknown, kind?: Kind, time?: number) => show(`${text ?? ''}`, kind, time);
  core.plugins.toast = toast;
  core.plugins.persist = persist(core);
  core.plugins['match-media'] = matchMedia(core);
});
