import { start } from './apply';
import { watchPage } from './net/page';
import { statusLine } from './net/status';
import { welcomeParts } from './core';
import { watchRepeats } from './repeats';

watchPage();
watchRepeats();
welcomeParts();
start();
// There before it says something, so that it is read out.
statusLine();
