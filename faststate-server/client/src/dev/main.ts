import { startHints } from './hints';

startHints();
