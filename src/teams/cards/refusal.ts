export { inWords } from '../../domain/view/refusal.ts';
