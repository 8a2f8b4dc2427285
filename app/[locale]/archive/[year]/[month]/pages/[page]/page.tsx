import { parsePeriod } from '@/lib/content/route-params'
import { periodHead, PeriodPage } from '../../../period-page'

type Props = PageProps<'/[locale]/archive/[year]/[month]/pages/[page]'>

// Made when first asked for, and kept.
export const generateStaticParams = () => []

export const generateMetadata = async ({ params }: Props) => periodHead(await parsePeriod(params))

export default async function Page({ params }: Props) {
  return <PeriodPage {...await parsePeriod(params)} />
}
