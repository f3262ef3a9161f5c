import { join } from '../join';
import { brush } from './brush';

join((core) => {
  core.plugins.brush = brush(core);
});
