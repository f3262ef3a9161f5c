import { join } from '../join';
import { roving } from './roving';

join((core) => {
  core.plugins.roving = roving(core);
});
