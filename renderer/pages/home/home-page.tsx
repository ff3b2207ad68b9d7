import { PageFrame } from '../../components/page-frame.tsx';

export function HomePage() {
  return <PageFrame place="">{null}</PageFrame>;
}
