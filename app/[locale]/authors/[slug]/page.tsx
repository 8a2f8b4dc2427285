import { parseParams } from '@/lib/content/route-params'
import { authorHead, AuthorPage } from './author-page'

type Props = PageProps<'/[locale]/authors/[slug]'>

// Made when first asked for, and kept.
export const generateStaticParams = () => []

export const generateMetadata = async ({ params }: Props) => authorHead(await parseParams(params))

export default async function Page({ params }: Props) {
  return <AuthorPage {...await parseParams(params)} />
}
