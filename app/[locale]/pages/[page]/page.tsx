import { parseParams } from '@/lib/content/route-params'
import { frontHead, FrontPage } from '../../front-page'

type Props = PageProps<'/[locale]/pages/[page]'>

// Made when first asked for, and kept.
export const generateStaticParams = () => []

export const generateMetadata = async ({ params }: Props) => frontHead(await parseParams(params))

export default async function Page({ params }: Props) {
  return <FrontPage {...await parseParams(params)} />
}
