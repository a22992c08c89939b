import { InboxOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useRef, useState, type DragEvent } from "react";
import { useFormat, useWords } from "../../words/use-words.tsx";
import { filesOfChoice, filesOfDrop, type ChosenFiles } from "./files-of-drop.ts";
import { RecordingOptions, useRecordingChoice } from "./recording-options.tsx";
import { recordingsWords } from "./recordings-words.ts";
import { useUploads } from "./use-uploads.ts";
import "../../imports/imports.css";

/** Where recordings come in: files or a folder, dropped or chosen. */
export function DropRecordings() {
  const words = useWords(recordingsWords);
  const { queue } = useUploads();
  const choice = useRecordingChoice();
  const [chosen, setChosen] = useState<ChosenFiles>();
  const [isOver, setOver] = useState(false);
  const take = (taken: ChosenFiles): void => {
    setChosen(taken);
    queue.add(taken.files, choice.value);
  };
  return (
    <>
      <RecordingOptions choice={choice} />
      <section
        className={isOver ? "kl-card kl-drop kl-drop-over" : "kl-card kl-drop"}
        aria-label={words.drop}
        onDragOver={(event: DragEvent) => {
          // Without this the browser opens a file that is dropped, in the place of the page.
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event: DragEvent) => {
          event.preventDefault();
          setOver(false);
          void filesOfDrop(event.dataTransfer).then(take);
        }}
      >
        <InboxOutlined aria-hidden />
        <p>{words.drop}</p>
        <div className="kl-actions">
          <ChooseButton onChoose={take} isFolder={false} />
          <ChooseButton onChoose={take} isFolder />
        </div>
        <p className="kl-faint">{words.hint}</p>
        <div aria-live="polite">{chosen === undefined ? null : <PassedOver chosen={chosen} />}</div>
      </section>
    </>
  );
}

/** What a browser without folders ignores. */
const folderChoice = { webkitdirectory: "" };

function ChooseButton({
  isFolder,
  onChoose,
}: {
  readonly isFolder: boolean;
  readonly onChoose: (chosen: ChosenFiles) => void;
}) {
  const words = useWords(recordingsWords);
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        {...(isFolder ? folderChoice : {})}
        onChange={(event) => {
          onChoose(filesOfChoice([...(event.target.files ?? [])]));
          // The same files can be chosen again once they were mended.
          event.target.value = "";
        }}
      />
      <Button type={isFolder ? "default" : "primary"} onClick={() => input.current?.click()}>
        {isFolder ? words.chooseFolder : words.choose}
      </Button>
    </>
  );
}

/** Names that are shown of files that were not sent. */
const namesShown = 5;

function PassedOver({ chosen: { files, passedOver } }: { readonly chosen: ChosenFiles }) {
  const words = useWords(recordingsWords);
  const format = useFormat();
  if (passedOver.length === 0) return files.length === 0 ? <p>{words.nothingFound}</p> : null;
  const names = passedOver.slice(0, namesShown).join(", ");
  return (
    <p>
      {words.passedOver(format.number(passedOver.length))}: {names}
      {passedOver.length > namesShown ? " …" : ""}
    </p>
  );
}
