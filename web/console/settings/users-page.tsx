import { UserAddOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import type { CreatedUser } from "../data/api-client.ts";
import { useUsers } from "../data/queries.ts";
import { LoadedPage } from "../parts/loaded-page.tsx";
import { PageHeading } from "../parts/page-heading.tsx";
import { useWords } from "../words/use-words.tsx";
import { AddUserDialog } from "./add-user-dialog.tsx";
import { PasswordDialog } from "./password-dialog.tsx";
import { UsersTable } from "./users-table.tsx";
import { usersWords } from "./users-words.ts";

/** Who may log in, and as what. */
export function UsersPage() {
  const words = useWords(usersWords);
  const users = useUsers();
  const [isAdding, setAdding] = useState(false);
  const [created, setCreated] = useState<CreatedUser>();
  return (
    <LoadedPage query={users} title={words.title}>
      {(list) => (
        <>
          <PageHeading
            title={words.title}
            aside={
              <Button
                type="primary"
                icon={<UserAddOutlined aria-hidden />}
                onClick={() => setAdding(true)}
              >
                {words.add}
              </Button>
            }
          />
          <UsersTable users={list.users} onReset={setCreated} />
          <AddUserDialog
            isOpen={isAdding}
            onClose={() => setAdding(false)}
            onCreated={(next) => {
              setAdding(false);
              setCreated(next);
            }}
          />
          <PasswordDialog created={created} onClose={() => setCreated(undefined)} />
        </>
      )}
    </LoadedPage>
  );
}
