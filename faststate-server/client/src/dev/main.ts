// What helps while pages are written, a script of its own: it comes before the client and hears what that tells the page.
import { startHints } from './hints';
import { followLoop } from './loop';
import { watchNetwork } from './network';
import { openPanel } from './panel';
import { watchPage } from './record';

watchNetwork();
watchPage();
openPanel();
startHints();
followLoop();
