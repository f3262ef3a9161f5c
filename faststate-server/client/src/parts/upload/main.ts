import { join } from '../join';
import { preview } from './preview';
import { upload } from './send';

join((core) => {
  const running = new Map<string, XMLHttpRequest>();
  core.plugins.upload = upload(core, running);
  core.plugins['upload-preview'] = preview(core);
  core.actions.cancelUpload = (_, name) => running.get(`${name}`)?.abort();
});
