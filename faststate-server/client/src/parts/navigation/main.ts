import { join } from '../join';
import { followAddress } from './address';
import { followLinks } from './links';

join((core) => {
  followAddress(core);
  followLinks(core);
});
