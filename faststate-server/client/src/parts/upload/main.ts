import { join } from '../join';
import { upload } from './send';

join((core) => {
  const running = new Map<string, XMLHttpRequest>();
  core.plugins.upload = upload(core, running);
  core.actions.cancelUpload = (_, name) => running.get(`${name}`)?.abort();
});
