/** The manifest of a SCORM 1.2 package: one course of one part, and every file that belongs to it. */

export interface ManifestOptions {
  /** The version of this package. */
  readonly version: string;
  /** The page that a learning system opens. */
  readonly launch: string;
  /** Every file beside the manifest, by its path in the package. */
  readonly files: readonly string[];
  /** How many of a hundred pass. */
  readonly mastery: number;
}

export function manifestOf({ version, launch, files, mastery }: ManifestOptions): string {
  const listed = files.map((file) => `      <file href="${escaped(file)}"/>`).join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="mailability-course" version="${escaped(version)}"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="mailability">
    <organization identifier="mailability">
      <title>Who may be emailed?</title>
      <item identifier="course" identifierref="course-files">
        <title>Lessons, practice and exam</title>
        <adlcp:masteryscore>${mastery}</adlcp:masteryscore>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="course-files" type="webcontent" adlcp:scormtype="sco" href="${escaped(launch)}">
${listed}
    </resource>
  </resources>
</manifest>
`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
