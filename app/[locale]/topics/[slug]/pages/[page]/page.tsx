import { parseParams } from '@/lib/content/route-params'
import { topicHead, TopicPage } from '../../topic-page'

type Props = PageProps<'/[locale]/topics/[slug]/pages/[page]'>

// Made when first asked for, and kept.
export const generateStaticParams = () => []

export const generateMetadata = async ({ params }: Props) => topicHead(await parseParams(params))

export default async function Page({ params }: Props) {
  return <TopicPage {...await parseParams(params)} />
}
