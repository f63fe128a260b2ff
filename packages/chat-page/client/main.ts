import './skin.ts';
import { begin } from './app.ts';

const root = document.getElementById('page');
if (!root) throw new Error('index.html has no #page');
const wanted = localStorage.getItem('theme');
const light = wanted === 'light' || (wanted === null && matchMedia('(prefers-color-scheme: light)').matches);
begin(root, light ? 'light' : 'dark');
