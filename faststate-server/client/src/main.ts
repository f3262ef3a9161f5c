import { start } from './apply';
import { watchPage } from './net/page';
import { installNotice } from './notice';

watchPage();
start();
installNotice();
