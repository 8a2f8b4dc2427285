import { parseParams } from '@/lib/content/route-params'
import { correctionsHead, CorrectionsPage } from './corrections-page'

type Props = PageProps<'/[locale]/corrections'>

export const generateMetadata = async ({ params }: Props) => correctionsHead(await parseParams(params))

export default async function Page({ params }: Props) {
  return <CorrectionsPage {...await parseParams(params)} />
}
