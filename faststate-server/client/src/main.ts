import { start } from './apply';
import { watchPage } from './net/page';
import { watchFocus } from './net/places';
import { statusLine } from './net/status';
import { welcomeParts } from './core';
import { watchRepeats } from './repeats';

watchPage();
watchFocus();
watchRepeats();
welcomeParts();
start();
// There before it says something, so that it is read out.
statusLine();
