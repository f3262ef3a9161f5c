import { join } from '../join';
import { clipboard } from './clipboard';

join((core) => {
  core.actions.clipboard = clipboard;
});
