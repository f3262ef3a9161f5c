import { join } from '../join';
import { preview } from './preview';
import { type Running, upload } from './send';

join((core) => {
  const running = new Map<string, Running>();
  core.plugins.upload = upload(core, running);
  core.plugins['upload-preview'] = preview(core);
  core.actions.cancelUpload = (_, name) => running.get(`${name}`)?.abort();
});
